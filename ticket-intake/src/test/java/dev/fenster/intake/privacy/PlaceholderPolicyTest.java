package dev.fenster.intake.privacy;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PlaceholderPolicyTest {
    private final PlaceholderPolicy policy = new PlaceholderPolicy(new PhoneNumbers("DE"));

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            Schreiben Sie an anna.schmidt@example.de.            | Schreiben Sie an [email].
            Mail: Jörg.Müller+kasse@firma-süd.co.uk, danke       | Mail: [email], danke
            <mailto:anna@example.com>                            | <mailto:[email]>
            erreichbar: anna (at) example (dot) de               | erreichbar: [email]
            anna[at]example.de oder bob@example.org              | [email] oder [email]
            see https://example.com/u?mail=anna%40example.com&x=1 | see https://example.com/u?mail=[email]&x=1
            https://example.com/users/anna@example.com/orders    | https://example.com/users/[email]/orders
            """)
    void e_mail_addresses_are_replaced(String text, String expected) {
        assertThat(policy.apply(text)).isEqualTo(expected);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            Rufen Sie mich an: 030 1234567.                      | Rufen Sie mich an: [phone].
            Tel. 0171/1234567 ab 17 Uhr                          | Tel. [phone] ab 17 Uhr
            Mobil +49 (0) 171 12 34 567                          | Mobil [phone]
            Handy: 0049-171-1234567!                             | Handy: [phone]!
            Bitte Rückruf unter 089 / 12 34 56-78                | Bitte Rückruf unter [phone]
            Wien: +43 1 5138770, Zürich: +41 44 668 18 00        | Wien: [phone], Zürich: [phone]
            call me on 020 7946 0958 please                      | call me on [phone] please
            My phone is (212) 555-0187                           | My phone is [phone]
            or 212-555-0187 after six                            | or [phone] after six
            You can reach me at +1 415 555 2671                  | You can reach me at [phone]
            Am 02.11.2026 unter 030/1234567 angerufen            | Am 02.11.2026 unter [phone] angerufen
            """)
    void telephone_numbers_are_replaced(String text, String expected) {
        assertThat(policy.apply(text)).isEqualTo(expected);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            IBAN DE89 3704 0044 0532 0130 00 bitte               | IBAN [iban] bitte
            Konto: DE89370400440532013000.                       | Konto: [iban].
            de89-3704-0044-0532-0130-00                          | [iban]
            GB29 NWBK 6016 1331 9268 19 und AT611904300234573201 | [iban] und [iban]
            Karte 4111 1111 1111 1111 12/27                      | Karte [card] 12/27
            Visa: 4111-1111-1111-1111, Amex 378282246310005      | Visa: [card], Amex [card]
            5555555555554444                                     | [card]
            6011 0009 9013 9424 wurde belastet                   | [card] wurde belastet
            """)
    void bank_accounts_and_cards_are_replaced(String text, String expected) {
        assertThat(policy.apply(text)).isEqualTo(expected);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            https://example.com/reset?token=abc123&lang=de       | https://example.com/reset?token=[token]&lang=de
            https://example.com/login#access_token=xyz&state=1.  | https://example.com/login#access_token=[token]&state=1.
            https://user:geheim@example.com/path                 | https://[token]@example.com/path
            www.example.de/a?x=1&API-Key=k1&sig=s2               | www.example.de/a?x=1&API-Key=[token]&sig=[token]
            example.de/login?code=4711&page=2 geht nicht         | example.de/login?code=[token]&page=2 geht nicht
            (https://a.example/;jsessionid=1A2B3C?x=1)           | (https://a.example/;jsessionid=[token]?x=1)
            https://a.example/reset/9f8e7d6c5b/form              | https://a.example/reset/[token]/form
            https://a.example/s/9f86d081884c7d659a2feaa0c55ad015 | https://a.example/s/[token]
            https://a.example/#/eyJhbGciOi.eyJzdWIiOiIx.c2ln     | https://a.example/#/[token]
            https://a.example/x?next=https%3A%2F%2Fb%2F%3Ftoken%3Dq | https://a.example/x?next=https%3A%2F%2Fb%2F%3Ftoken%3D[token]
            https://a.example/?a=1&amp;session=77                | https://a.example/?a=1&amp;session=[token]
            """)
    void secrets_in_links_are_replaced_and_the_link_stays(String text, String expected) {
        assertThat(policy.apply(text)).isEqualTo(expected);
    }

    @ParameterizedTest
    @ValueSource(strings = {"Bestellnummer 4711-0815 vom 02.11.2026, 08:15 Uhr", "Bestellung Nr. 0301234567 fehlt",
            "Auftrags-Nr.: 030 1234567", "Version 4.2.1 statt 10.15.7.2210", "Firmware 04.02.001.123", "order no. 0171 1234567",
            "EAN 4006381333931 und 4012345678901", "Artikel 4006381333931", "Wir zahlten 1.234.567,89 EUR, dann 12 345 678 EUR",
            "Rechnung 2026-000123456 vom 2026-11-02", "Fehler 0x80070005 in Zeile 1234567", "Seriennummer 490154203237518",
            "am 01.02.2026 08:15 und 03.04.2026 09:30", "20261102081500", "IP 192.168.178.120:8080", "Ticket 1234567890123456",
            "a = b; c == d", "@kasse hilft", "50 % @ 3,50", "Kasse@4.2.1",
            "https://example.com/docs/kasse-druckt-nicht-4711?page=2#top",
            "https://example.com/t/98c28586-7bb8-5e0c-b9dc-562c646aaa5a", "www.example.de",
            "DE00 3704 0044 0532 0130 00 ist falsch",
            "4111 1111 1111 1112", "UID ATU12345678", "von 1.11. bis 30.11.", "Kunde K-1234567 ruft an",
            "PLZ 10115 Berlin, 12 Kassen",
            "error code=4711", "Bon 0000123456 fehlt", "ab 1.10.2026 bis 31.12.2026 geschlossen"})
    void what_is_no_personal_data_stays(String text) {
        assertThat(policy.apply(text)).isEqualTo(text);
    }

    @Test
    void a_text_without_candidates_is_returned_itself() {
        var text = "Seit dem Update 4.2.1 druckt die Kasse keine Bons mehr.";

        assertThat(policy.apply(text)).isSameAs(text);
    }

    @Test
    void applied_twice_it_changes_nothing_more() {
        var once = policy.apply("anna@example.de, 030 1234567, DE89370400440532013000, https://a.example/?token=x");

        assertThat(policy.apply(once)).isEqualTo(once).isEqualTo("[email], [phone], [iban], https://a.example/?token=[token]");
    }

    @Test
    void no_text_is_no_text() {
        assertThat(policy.apply(null)).isNull();
    }

    @ParameterizedTest
    @ValueSource(strings = {"0", "0 ", "+49 ", "@", "a@b.", "://", "https://a@", "(at)", "4111 ", "DE89 ", "?token=", "=",
            "0171 ", "1.1.",
            "https://a.example/?a=b%3d", "+49301234567 "})
    void the_longest_text_of_the_worst_kind_takes_only_seconds(String worst) {
        var text = worst.repeat(100_000 / worst.length());
        var started = System.nanoTime();

        policy.apply(text);

        assertThat(Duration.ofNanos(System.nanoTime() - started)).isLessThan(Duration.ofSeconds(3));
    }
}
