package dev.fenster.intake.privacy;

import java.util.Arrays;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;

/** Finds IBANs: a country's length and check digits (mod 97), with or without blanks, dashes or capital letters. */
final class BankAccounts {
    private static final Map<String, Integer> LENGTHS = lengths(
            "AD24 AE23 AL28 AT20 AZ28 BA20 BE16 BG22 BH22 BR29 BY28 CH21 CR22 CY28 "
                    + "CZ24 DE22 DK18 DO28 EE20 EG29 ES24 FI18 FO18 FR27 GB22 GE22 GI23 GL18 GR27 GT28 HR21 HU28 IE22 IL23 IQ23 IS26 IT27 "
                    + "JO30 KW30 KZ20 LB28 LC32 LI21 LT20 LU20 LV21 MC27 MD24 ME22 MK19 MR27 MT31 MU30 NL18 NO15 PK24 PL28 PS29 PT25 QA29 "
                    + "RO24 RS22 SA24 SC31 SE24 SI19 SK24 SM27 TL23 TN24 TR26 UA29 VA22 VG24 XK20");

    private BankAccounts() {}

    static void find(String text, Redactions redactions) {
        for (int i = 0; i + 15 <= text.length(); i++) {
            if (startsHere(text, i) && redactions.isOpenToNumbers(i)) {
                var length = LENGTHS.get(text.substring(i, i + 2).toUpperCase(Locale.ROOT));
                int end = length == null ? i : end(text, i, length);
                if (end > i) {
                    redactions.replace(i, end, Placeholder.IBAN);
                    i = end - 1;
                }
            }
        }
    }

    private static boolean startsHere(String text, int i) {
        return isLetter(text.charAt(i)) && isLetter(text.charAt(i + 1)) && checkDigitsFollow(text, i)
                && (i == 0 || !Character.isLetterOrDigit(text.charAt(i - 1)) || text.regionMatches(true, i - 4, "IBAN", 0, 4));
    }

    /** At once, or behind capital letters a blank further, as in "PL 61 1090…". */
    private static boolean checkDigitsFollow(String text, int i) {
        return Digits.isDigit(text.charAt(i + 2))
                || Digits.isSeparator(text.charAt(i + 2)) && Digits.isDigit(text.charAt(i + 3))
                        && Character.isUpperCase(text.charAt(i)) && Character.isUpperCase(text.charAt(i + 1));
    }

    /** @return the end of a valid IBAN of this length, or start */
    private static int end(String text, int start, int length) {
        var account = new StringBuilder(length);
        int i = start;
        while (i < text.length() && account.length() < length) {
            char c = text.charAt(i);
            if (isLetter(c) || Digits.isDigit(c)) {
                account.append(Character.toUpperCase(c));
            } else if (!Digits.isSeparator(c) || Digits.isSeparator(text.charAt(i - 1))) {
                return start;
            }
            i++;
        }
        boolean whole = account.length() == length && (i == text.length() || !Character.isLetterOrDigit(text.charAt(i)));
        return whole && isValid(account) ? i : start;
    }

    private static boolean isValid(CharSequence account) {
        int remainder = 0;
        for (int i = 0; i < account.length(); i++) {
            int value = Character.digit(account.charAt((i + 4) % account.length()), 36);
            remainder = (remainder * (value > 9 ? 100 : 10) + value) % 97;
        }
        return remainder == 1;
    }

    private static boolean isLetter(char c) {
        return c >= 'A' && c <= 'Z' || c >= 'a' && c <= 'z';
    }

    private static Map<String, Integer> lengths(String table) {
        return Arrays.stream(table.split(" ")).collect(Collectors
                .toUnmodifiableMap(entry -> entry.substring(0, 2), entry -> Integer.valueOf(entry.substring(2))));
    }
}
