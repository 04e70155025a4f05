package dev.fenster.intake.privacy;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import java.util.Random;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import com.google.i18n.phonenumbers.NumberParseException;
import com.google.i18n.phonenumbers.PhoneNumberUtil;
import com.google.i18n.phonenumbers.PhoneNumberUtil.PhoneNumberFormat;

class PlainPhoneNumberTest {
    private static final int NUMBERS = 20_000;
    private static final String[] BEGINNINGS = {"+49 ", "+43 ", "+41", "+44 (", "+49 (0)", "+1 ", "+39 0", "0", "00", "(0",
            "049", ""};
    private static final String[] SEPARATORS = {"", "", "", " ", "-", "/", ".", ") "};

    private final PhoneNumberUtil library = PhoneNumberUtil.getInstance();

    @ParameterizedTest
    @ValueSource(strings = {"DE", "AT", "CH", "GB", "US", "IT"})
    void says_of_any_digits_what_the_library_says(String region) {
        var dice = new Random(20261126);
        var numbers = new PhoneNumbers(region);

        for (int i = 0; i < NUMBERS; i++) {
            var number = anyNumber(dice);

            assertThat(numbers.e164(number)).as("%s in %s", number, region).isEqualTo(byLibrary(number, region));
        }
    }

    @Test
    void reads_most_numbers_without_the_library() {
        assertThat(PlainPhoneNumber.read("+49 30 9018-2094", "DE")).isPresent();
        assertThat(PlainPhoneNumber.read("030/90182094", "DE")).isPresent();
    }

    @Test
    void leaves_letters_extensions_and_other_countries_to_the_library() {
        assertThat(PlainPhoneNumber.read("030 90182094 ext. 12", "DE")).isEmpty();
        assertThat(PlainPhoneNumber.read("+39 06 698 1234", "DE")).isEmpty();
        assertThat(PlainPhoneNumber.read("06 698 12345", "IT")).isEmpty();
    }

    private static String anyNumber(Random dice) {
        var number = new StringBuilder(BEGINNINGS[dice.nextInt(BEGINNINGS.length)]);
        int digits = 4 + dice.nextInt(11);
        for (int i = 0; i < digits; i++) {
            number.append(dice.nextInt(10)).append(SEPARATORS[dice.nextInt(SEPARATORS.length)]);
        }
        return number.toString();
    }

    private Optional<String> byLibrary(String number, String region) {
        try {
            var parsed = library.parse(number, region);
            return library.isPossibleNumber(parsed)
                    ? Optional.of(library.format(parsed, PhoneNumberFormat.E164))
                    : Optional.empty();
        } catch (NumberParseException e) {
            return Optional.empty();
        }
    }
}
