/** Check digits: ISO 7064 MOD 11-2 of identity numbers (GB 11643), and the Luhn sum of bank cards. */

const WEIGHTS = [7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2];

/** The 18th digit that belongs to the 17 digits from `at` on; 10 stands for X. */
export function identityCheck(digits: ArrayLike<number>, at = 0): number {
  let sum = 0;
  for (let i = 0; i < 17; i++) sum += (digits[at + i] ?? 0) * (WEIGHTS[i] ?? 0);
  return (12 - (sum % 11)) % 11;
}

/** Whether the digits pass the Luhn test. */
export function luhn(digits: string): boolean {
  let sum = 0;
  for (let i = 0; i < digits.length; i++) {
    const digit = digits.charCodeAt(digits.length - 1 - i) - 48;
    const doubled = i % 2 === 1 ? digit * 2 : digit;
    sum += doubled > 9 ? doubled - 9 : doubled;
  }
  return sum % 10 === 0;
}
