/** Why there is no answer, as a sentence with its numbers. */
import { findField } from '#datacenter/scenario/all-fields.ts';
import type { Infeasible } from '#datacenter/units/units.ts';
import type { Format } from '#text/format.ts';
import type { Text } from '#text/text.ts';
import { describeField } from './field-words.ts';

/** The sentence for a refusal; a reason without one of its own names the field and its limits, where it has any. */
export function describeRefusal(refusal: Infeasible, text: Text, format: Format): string {
  const { reason, numbers } = refusal;
  const { reasons } = text;
  const number = (name: string) => format.count(numbers[name] ?? null);
  const bytes = (name: string) => format.bytes(numbers[name] ?? null);
  switch (reason) {
    case 'memory-states':
      return reasons[reason](bytes('stateBytes'), bytes('capacityBytes'), number('accelerators'));
    case 'memory-activations':
      return reasons[reason](bytes('activationBytes'), bytes('capacityBytes'), number('accelerators'));
    case 'batch-too-small':
      return reasons[reason]();
    case 'tokens-too-few':
      return reasons[reason](format.words(numbers['tokens'] ?? null), format.words(numbers['globalBatch'] ?? null));
    case 'indivisible':
      return reasons[reason](number('accelerators'), number('tensor'), number('pipeline'));
    case 'tensor-too-wide':
      return reasons[reason](number('heads'), number('tensor'));
    case 'pipeline-too-deep':
      return reasons[reason](number('pipeline'), number('layers'));
    case 'not-measured':
    case 'stack-needs-decoder':
    case 'price-unknown':
    case 'power-unknown':
      return reasons[reason]();
    default:
      return describeLimits(refusal, text, format) ?? reasons.other();
  }
}

/** Limits that the refusal itself states, else those of the field; null where neither has any. */
function describeLimits({ numbers, nearest }: Infeasible, text: Text, format: Format): string | null {
  const id = nearest?.field ?? '';
  const field = findField(id);
  const own = field?.kind === 'number' ? field : null;
  const { low = own?.low, high = own?.high } = numbers;
  if (low === undefined || high === undefined) return null;
  const show = (value: number) => (own ? format.field(own.unit, value) : format.number(value));
  return text.control.outside(describeField(text, id), show(low), show(high));
}
