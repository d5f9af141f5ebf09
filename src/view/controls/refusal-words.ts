/** Why there is no answer, as a sentence with its numbers. */
import type { Infeasible } from '#datacenter/units/units.ts';
import type { Format } from '#text/format.ts';
import type { Text } from '#text/text.ts';

/** The sentence for a refusal; a reason without one of its own gets the general sentence. */
export function describeRefusal({ reason, numbers, nearest }: Infeasible, text: Text, format: Format): string {
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
    case 'input-out-of-range':
      return text.control.outside(
        nameField(text, nearest?.field ?? ''),
        format.number(numbers['low'] ?? null),
        format.number(numbers['high'] ?? null),
      );
    default:
      return reasons.other();
  }
}

/** A field by its label. `field-words.ts` knows more of it, and brings the catalog along, which few figures need. */
function nameField({ fields }: Text, id: string): string {
  const [room = '', name = ''] = id.split('.');
  const words: Readonly<Record<string, Readonly<Record<string, string>>>> = fields;
  return words[room]?.[name] ?? id;
}
