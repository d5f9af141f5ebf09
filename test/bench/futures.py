"""The futures of the bench as a vectorised NumPy program: the same inputs, years, tax, ramp and payback. Prints paths a second.

What costs nothing in the order given (no ramp, no inflation, years of building) is left out, square roots are taken once, and
only futures that cross or end in a year are gathered for it.
"""
import json
import sys
import time

import numpy as np

job = json.load(sys.stdin)
point, spread, terms = job["point"], job["spread"], job["terms"]
random = np.random.Generator(np.random.Philox(7))


def draw(low, mode, high, count):
    """Values of a triangle, one square root each."""
    share = random.random(count)
    falls = share > (mode - low) / (high - low)
    square = np.where(falls, (high - low) * (high - mode) * (1 - share), (high - low) * (mode - low) * share)
    root = np.sqrt(square, out=square)
    return np.where(falls, high - root, low + root)


def ramp_loss(years):
    """Years' worth of renting lost up to so many years after the first hour."""
    open_years = np.clip(years, 0, terms["rampYears"])
    return open_years - open_years**2 / (2 * terms["rampYears"])


def price(count):
    x = {**point, **{name: draw(*ends, count) for name, ends in spread.items()}}
    build, life = x["buildMonths"] / 12, x["serverLifeYears"]
    horizon = build + life
    years = np.ceil(horizon - 1e-9)
    servers = terms["accelerators"] * x["serverUsd"]
    facility = terms["itPowerW"] * x["facilityUsdPerWatt"]
    capex = servers + facility
    cost = (
        terms["itPowerW"] / 1000 * 8760 * x["pue"] * (x["usdPerKwh"] + x["carbonKgPerKwh"] / 1000 * x["carbonUsdPerTonne"])
        + servers * x["maintenanceShare"]
        + facility * x["facilityMaintenanceShare"]
        + capex * x["insuranceShare"]
        + x["staffUsdPerYear"]
        + terms["otherUsdPerYear"]
    )
    rent = terms["accelerators"] * 8760 * x["deliveredShare"] * x["speed"] * x["rentUsdPerHour"] * x["occupancy"]
    keeps = 1 - x["rentDeclinePerYear"]
    book = servers * (1 - terms["resaleShare"]) / life + facility / terms["facilityLifeYears"]
    residual = servers * terms["resaleShare"] + facility * np.maximum(0, 1 - life / terms["facilityLifeYears"])
    value, total, losses, paid = -capex, -capex, np.zeros(count), np.full(count, np.nan)
    factor, last, lost = 1.0, int(years.max()), 0.0
    first, least = int(build.min()) + 1, years.min()
    for year in range(1, last + 1):
        factor /= 1 + terms["discountRate"]
        if year >= first:
            begin = np.maximum(year - 1, build)
            running = np.maximum(0, np.minimum(year, horizon) - begin)
            earned = (rent - cost) * running
            if terms["rampYears"] > 0:
                before, lost = lost, ramp_loss(np.minimum(year, horizon) - build)
                earned -= rent * (lost - before)
            taxable = earned - book * running - losses
            losses = np.maximum(0, -taxable)
            flow = earned - (taxable + losses) * terms["taxRate"]
            before, total = total, total + flow
            value += flow * factor
            crosses = np.flatnonzero((total >= 0) & (before < 0) & np.isnan(paid))
            paid[crosses] = begin[crosses] - build[crosses] + running[crosses] * -before[crosses] / flow[crosses]
            if year >= least:
                ends = np.flatnonzero(years == year)
                total[ends] += residual[ends]
                value[ends] += residual[ends] * factor
                back = ends[np.isnan(paid[ends]) & (total[ends] >= 0)]
                paid[back] = life[back]
        rent = rent * keeps
        if terms["inflation"] > 0:
            cost = cost * (1 + terms["inflation"])
    return value, paid


best = {}
for block in job["blocks"]:
    rates = []
    for _ in range(job["repeats"]):
        start, done = time.process_time(), 0
        while done < 100_000:
            values, paid = price(block)
            done += block
        rates.append(done / (time.process_time() - start))
    best[block] = float(np.median(rates))
values, paid = price(100_000)
answer = {"mean": float(values.mean()), "paidBack": float(np.mean(paid >= 0)), "payback": float(np.nanmean(paid))}
print(json.dumps({"numpy": np.__version__, "rates": best, **answer}))
