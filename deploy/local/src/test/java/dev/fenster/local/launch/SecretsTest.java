package dev.fenster.local.launch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SecretsTest {
    @TempDir
    Path directory;

    @Test
    void secrets_are_drawn_once_and_only_their_owner_can_read_them() throws Exception {
        var data = new DataDirectory(directory);

        var first = Secrets.readOrDraw(data);
        var second = Secrets.readOrDraw(data);

        assertThat(second).isEqualTo(first);
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(data.secrets()))).isEqualTo("rw-------");
    }

    @Test
    void two_installations_share_no_secret() throws Exception {
        var one = Secrets.readOrDraw(new DataDirectory(Files.createDirectory(directory.resolve("one"))));
        var other = Secrets.readOrDraw(new DataDirectory(Files.createDirectory(directory.resolve("other"))));

        assertThat(one.customerHmacSecret()).isNotEqualTo(other.customerHmacSecret()).hasSizeGreaterThanOrEqualTo(32);
        assertThat(one.demoApiKey()).isNotEqualTo(other.demoApiKey());
        assertThat(one.questionLinkSecret()).isNotEqualTo(other.questionLinkSecret()).hasSizeGreaterThanOrEqualTo(32);
        assertThat(one.publicKey()).isNotEqualTo(other.publicKey());
    }

    @Test
    void the_seed_of_the_api_keys_holds_a_hash_and_no_key() throws Exception {
        var data = new DataDirectory(directory);
        var secrets = Secrets.readOrDraw(data);

        secrets.writeApiKeySeed(data);

        assertThat(Files.readString(data.apiKeySeed())).doesNotContain(secrets.demoApiKey())
                .containsPattern("\"hash\" : \"[0-9a-f]{64}\"");
    }

    @Test
    void without_secrets_there_is_nothing_to_ask_the_state_of() {
        assertThatThrownBy(() -> Secrets.read(new DataDirectory(directory.resolve("none"))))
                .isInstanceOf(LaunchException.class).hasMessageContaining("deploy/local/up");
    }
}
