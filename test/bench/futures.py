"""The futures of the bench as a vectorised NumPy program: the same inputs, years, tax and payback. Prints paths a second."""
import json
import sys
import time

import numpy as np

job = json.load(sys.stdin)
point, spread, terms = job["point"], job["spread"], job["terms"]
random = np.random.Generator(np.random.Philox(7))


def draw(name, count):
    if name not in spread:
        return np.full(count, point[name])
    low, mode, high = spread[name]
    share = random.random(count)
    left, right = (high - low) * (mode - low), (high - low) * (high - mode)
    return np.where(share <= (mode - low) / (high - low), low + np.sqrt(share * left), high - np.sqrt((1 - share) * right))


def price(count):
    x = {name: draw(name, count) for name in point}
    build, life = x["buildMonths"] / 12, x["serverLifeYears"]
    horizon = build + life
    years = np.ceil(horizon - 1e-9)
    servers = terms["accelerators"] * x["serverUsd"]
    facility = terms["itPowerW"] * x["facilityUsdPerWatt"]
    capex = servers + facility
    cost = (
        terms["itPowerW"] / 1000 * 8760 * x["pue"] * x["usdPerKwh"]
        + servers * x["maintenanceShare"]
        + facility * x["facilityMaintenanceShare"]
        + capex * x["insuranceShare"]
        + x["staffUsdPerYear"]
    )
    rent = terms["accelerators"] * 8760 * x["rentUsdPerHour"] * x["occupancy"] * x["speed"]
    keeps = 1 - x["rentDeclinePerYear"]
    book = servers / life + facility / terms["facilityLifeYears"]
    residual = facility * np.maximum(0, 1 - life / terms["facilityLifeYears"])
    value, total, losses, paid = -capex, -capex, np.zeros(count), np.full(count, np.nan)
    factor = 1.0
    for year in range(1, int(years.max()) + 1):
        begin, end = np.maximum(year - 1, build), np.minimum(year, horizon)
        running = np.maximum(0, end - begin)
        earned = (rent - cost) * running
        taxable = earned - book * running - losses
        losses = np.maximum(0, -taxable)
        flow = earned - np.maximum(0, taxable) * terms["taxRate"]
        before, total = total, total + flow
        factor /= 1 + terms["discountRate"]
        value = value + flow * factor
        rent = rent * keeps
        crosses = np.isnan(paid) & (total >= 0) & (running > 0)
        with np.errstate(divide="ignore", invalid="ignore"):
            paid = np.where(crosses, begin - build + (end - begin) * -before / (total - before), paid)
        last = years == year
        total = total + np.where(last, residual, 0)
        value = value + np.where(last, residual * factor, 0)
        paid = np.where(last & np.isnan(paid) & (total >= 0), life, paid)
    return value


best = {}
for block in (512, 4096, 16384, 100_000):
    rates = []
    for _ in range(job["repeats"]):
        start, done = time.process_time(), 0
        while done < 100_000:
            values = price(block)
            done += block
        rates.append(done / (time.process_time() - start))
    best[block] = max(rates)
print(json.dumps({"numpy": np.__version__, "rates": best, "mean": float(price(100_000).mean())}))
