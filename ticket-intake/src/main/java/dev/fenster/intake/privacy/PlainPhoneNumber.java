package dev.fenster.intake.privacy;

import java.util.Map;
import java.util.Optional;

import com.google.i18n.phonenumbers.Phonenumber.PhoneNumber;

/**
 * A number as most are written: digits and separators, with the country code after a plus or, at home, with the zero before the
 * area code. Reading these here takes a hundredth of the library's time; whatever else stands in it is left to the library.
 */
final class PlainPhoneNumber {
    private static final int FEWEST_DIGITS = 8;
    private static final int MOST_DIGITS = 15;
    private static final String SEPARATORS = " -./()";
    /** Countries whose numbers all begin with a single zero at home, which falls away behind the country code. */
    private static final Map<String, Integer> COUNTRY_CODES = Map.of("DE", 49, "AT", 43, "CH", 41, "GB", 44);

    private PlainPhoneNumber() {}

    /** @return empty when the library has to look; whether so many digits are a number is not checked */
    static Optional<PhoneNumber> read(String number, String region) {
        var digits = digits(number);
        if (digits.length() < FEWEST_DIGITS || digits.length() > MOST_DIGITS) {
            return Optional.empty();
        }
        return number.charAt(0) == '+'
                ? number(Integer.parseInt(digits.substring(0, 2)), digits.substring(2))
                : digits.charAt(0) == '0'
                        ? number(COUNTRY_CODES.getOrDefault(region, 0), digits.substring(1))
                        : Optional.empty();
    }

    private static Optional<PhoneNumber> number(int countryCode, String national) {
        return COUNTRY_CODES.containsValue(countryCode) && national.charAt(0) != '0'
                ? Optional.of(new PhoneNumber().setCountryCode(countryCode).setNationalNumber(Long.parseLong(national)))
                : Optional.empty();
    }

    /** @return without a plus at the beginning; empty when there is anything but digits and separators */
    private static String digits(String number) {
        var digits = new StringBuilder(number.length());
        for (int i = 0; i < number.length(); i++) {
            char c = number.charAt(i);
            if (c >= '0' && c <= '9') {
                digits.append(c);
            } else if (SEPARATORS.indexOf(c) < 0 && (c != '+' || i > 0)) {
                return "";
            }
        }
        return digits.toString();
    }
}
