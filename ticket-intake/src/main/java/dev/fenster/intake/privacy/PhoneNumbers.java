package dev.fenster.intake.privacy;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

import org.jboss.logging.Logger;

import com.google.i18n.phonenumbers.NumberParseException;
import com.google.i18n.phonenumbers.PhoneNumberMatch;
import com.google.i18n.phonenumbers.PhoneNumberUtil;
import com.google.i18n.phonenumbers.PhoneNumberUtil.Leniency;
import com.google.i18n.phonenumbers.PhoneNumberUtil.PhoneNumberFormat;
import com.google.i18n.phonenumbers.PhoneNumberUtil.ValidationResult;
import com.google.i18n.phonenumbers.Phonenumber.PhoneNumber;

/**
 * Knows the world's telephone numbers, written as people write them in one country and its neighbours.
 */
public final class PhoneNumbers {
    private static final Logger LOG = Logger.getLogger(PhoneNumbers.class);
    private static final int MOST_TRIES = 8;
    /** A shorter one is too often something else, such as a date or an article. */
    private static final int FEWEST_OF_NEIGHBOURS = 9;
    /** Their customers write their own numbers without a country code, too. */
    private static final List<String> NEIGHBOURS = List.of("DE", "AT", "CH", "GB");

    private final PhoneNumberUtil library = PhoneNumberUtil.getInstance();
    private final String region;
    private final List<String> regions;

    /**
     * @param region
     *        ISO 3166 code of the country whose numbers come without a country code, e.g. {@code DE}
     */
    public PhoneNumbers(String region) {
        this.region = region.toUpperCase(Locale.ROOT);
        this.regions = Stream.concat(Stream.of(this.region), NEIGHBOURS.stream()).distinct().toList();
        if (!library.getSupportedRegions().contains(this.region)) {
            throw new IllegalArgumentException(
                    "fenster.customer.region is not the ISO 3166 code of a country, such as DE: " + region);
        }
    }

    /** @return the number in E.164, e.g. +49301234567; empty when it is none */
    Optional<String> e164(String number) {
        try {
            var parsed = parsed(number);
            return library.isPossibleNumber(parsed)
                    ? Optional.of(library.format(parsed, PhoneNumberFormat.E164))
                    : Optional.empty();
        } catch (NumberParseException e) {
            LOG.tracef("No phone number: %s", e.getErrorType());
            return Optional.empty();
        }
    }

    void find(String text, Redactions redactions) {
        new PhoneNumberFinder(this, text, redactions).find();
    }

    boolean isPossible(String number) {
        return e164(number).isPresent();
    }

    /** @return whether it is as long as the numbers that can be called from abroad */
    boolean isWhole(String number) {
        try {
            return library.isPossibleNumberWithReason(parsed(number)) == ValidationResult.IS_POSSIBLE;
        } catch (NumberParseException e) {
            LOG.tracef("No phone number: %s", e.getErrorType());
            return false;
        }
    }

    private PhoneNumber parsed(String number) throws NumberParseException {
        var plain = PlainPhoneNumber.read(number, region)
                .filter(each -> library.isPossibleNumberWithReason(each) == ValidationResult.IS_POSSIBLE);
        return plain.isPresent() ? plain.get() : library.parse(number, region);
    }

    /** @return the numbers of this country in a short text; of its neighbours when there are none; a question takes 0.1 ms */
    List<PhoneNumberMatch> valid(String text) {
        return !PhoneCandidate.hasDialled(text)
                ? List.of()
                : regions.stream().map(each -> valid(text, each)).filter(found -> !found.isEmpty()).findFirst()
                        .orElse(List.of());
    }

    private List<PhoneNumberMatch> valid(String text, String each) {
        int fewest = each.equals(region) ? 0 : FEWEST_OF_NEIGHBOURS;
        return StreamSupport.stream(library.findNumbers(text, each, Leniency.VALID, MOST_TRIES).spliterator(), false)
                .filter(match -> PhoneCandidate.isDialled(match.rawString()) && Digits.count(match.rawString()) >= fewest
                        && !PhoneCandidate.isPartOfCode(text, match.start(), match.end()))
                .toList();
    }
}
