package dev.fenster.intake.privacy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CustomerIdentitiesTest {
    private static final String SECRET = "a secret for tests, 32 characters long or more";
    private final PhoneNumbers phoneNumbers = new PhoneNumbers("DE");
    private final CustomerIdentities identities = new CustomerIdentities(SECRET, phoneNumbers);

    @ParameterizedTest
    @ValueSource(strings = {"anna@example.de", " Anna@Example.DE ", "ＡＮＮＡ@example.de"})
    void one_e_mail_address_is_one_customer_however_it_is_written(String email) {
        assertThat(identities.ofEmail(email)).isEqualTo(identities.ofEmail("anna@example.de")).isPresent();
    }

    @ParameterizedTest
    @ValueSource(strings = {"030 1234567", "+49 30 1234567", "0049 (30) 123-45-67", "030/1234567"})
    void one_telephone_number_is_one_customer_however_it_is_written(String phone) {
        assertThat(identities.ofPhone(phone)).isEqualTo(identities.ofPhone("+49301234567")).isPresent();
    }

    @ParameterizedTest
    @ValueSource(strings = {"@Anna", "anna", " ANNA "})
    void one_handle_is_one_customer_however_it_is_written(String handle) {
        assertThat(identities.ofHandle(handle)).isEqualTo(identities.ofHandle("anna")).isPresent();
    }

    @Test
    void a_handle_and_an_account_of_the_same_name_are_two_customers() {
        assertThat(identities.ofHandle("anna").orElseThrow().hash()).isNotEqualTo(identities.ofAccount("anna").hash());
    }

    @Test
    void an_opaque_id_is_always_the_same_and_no_identity_of_a_customer() {
        assertThat(identities.opaque("49301234567")).hasSize(32).isEqualTo(identities.opaque("49301234567"))
                .isNotEqualTo(identities.opaque("49301234568"));
        assertThat(identities.ofAccount("49301234567").hash()).doesNotStartWith(identities.opaque("49301234567"));
    }

    @Test
    void the_hash_is_the_hmac_of_kind_and_identifier() {
        var identity = identities.ofEmail("a@b.de").orElseThrow();

        assertThat(identity)
                .isEqualTo(new CustomerIdentity("email", "313953486cc88b28ddf777db74914176e4ef2cc76cd81f333592f922a0db9311"));
    }

    @Test
    void another_secret_makes_another_identity() {
        var others = new CustomerIdentities("another secret of thirty-two characters", phoneNumbers);

        assertThat(others.ofEmail("a@b.de")).isNotEqualTo(identities.ofEmail("a@b.de"));
    }

    @Test
    void what_is_no_identifier_is_none() {
        assertThat(identities.ofEmail("anna")).isEmpty();
        assertThat(identities.ofEmail("anna b@example.de")).isEmpty();
        assertThat(identities.ofPhone("anonymous")).isEmpty();
        assertThat(identities.ofHandle("@")).isEmpty();
    }

    @Test
    void a_short_secret_is_refused() {
        assertThatThrownBy(() -> new CustomerIdentities("short", phoneNumbers))
                .hasMessageContaining("fenster.customer.hmac-secret")
                .hasMessageContaining("32");
    }
}
