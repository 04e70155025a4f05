package dev.fenster.routing.catalogue;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;

import org.junit.jupiter.api.Test;

class OwnerOnDutyPolicyTest {
    private static final LocalDate DAY = LocalDate.parse("2026-11-27");
    private static final Owner MARA = owner("mara", "Mara Klein", List.of());
    private static final Owner EMRE = owner("emre", "Emre Kaya", List.of());

    private final OwnerOnDutyPolicy policy = new OwnerOnDutyPolicy();

    @Test
    void an_owner_who_is_there_takes_care_himself() {
        var lukas = owner("lukas", "Lukas Vogt", List.of("mara"), absence("2026-11-20", "2026-11-26", null));

        assertThat(choose(lukas, MARA)).isEqualTo(new OwnerOnDutyPolicy.OnDuty(lukas, null));
    }

    @Test
    void the_first_deputy_who_is_there_stands_in() {
        var lukas = owner("lukas", "Lukas Vogt", List.of("mara", "emre"), absence("2026-11-27", "2026-12-04", null));

        assertThat(choose(lukas, MARA, EMRE))
                .isEqualTo(new OwnerOnDutyPolicy.OnDuty(MARA, "Lukas Vogt is absent until 2026-12-04, deputy Mara Klein"));
    }

    @Test
    void the_substitute_of_an_absence_comes_before_the_deputies() {
        var lukas = owner("lukas", "Lukas Vogt", List.of("mara"), absence("2026-11-27", null, "emre"));

        assertThat(choose(lukas, MARA, EMRE))
                .isEqualTo(new OwnerOnDutyPolicy.OnDuty(EMRE, "Lukas Vogt is absent since 2026-11-27, deputy Emre Kaya"));
    }

    @Test
    void deputies_of_deputies_stand_in_when_no_deputy_is_there() {
        var gone = new Owner("gone", "Jo Berg", OwnerKind.PERSON, null, List.of("emre"), null, DAY);
        var lukas = owner("lukas", "Lukas Vogt", List.of("gone"), absence("2026-11-01", "2026-12-04", null));

        assertThat(choose(lukas, gone, EMRE).reason())
                .isEqualTo("Lukas Vogt is absent until 2026-12-04, deputy Jo Berg left on 2026-11-27, deputy Emre Kaya");
    }

    @Test
    void a_deputy_of_the_owner_comes_before_a_deputy_of_a_deputy() {
        var ill = owner("ill", "Jo Berg", List.of("emre"), absence("2026-11-01", "2026-12-04", null));
        var lukas = owner("lukas", "Lukas Vogt", List.of("ill", "mara"), absence("2026-11-01", "2026-12-04", null));

        assertThat(choose(lukas, ill, MARA, EMRE).owner()).isEqualTo(MARA);
    }

    @Test
    void deputies_who_name_each_other_make_no_loop_and_the_owner_keeps_what_nobody_takes() {
        var ill = owner("ill", "Jo Berg", List.of("lukas", "ill2"), absence("2026-11-01", "2026-12-04", null));
        var ill2 = owner("ill2", "Kim Berg", List.of("ill"), absence("2026-11-01", "2026-12-04", null));
        var lukas = owner("lukas", "Lukas Vogt", List.of("ill"), absence("2026-11-01", "2026-11-27", null),
                absence("2026-11-27", "2026-12-24", null));

        assertThat(choose(lukas, ill, ill2))
                .isEqualTo(
                        new OwnerOnDutyPolicy.OnDuty(lukas, "Lukas Vogt is absent until 2026-12-24, and no deputy is there"));
        assertThat(choose(new Owner("a", "A", OwnerKind.PERSON, null, null, null, DAY.minusDays(1))).reason())
                .isEqualTo("A left on 2026-11-26, and has no deputy");
    }

    private OwnerOnDutyPolicy.OnDuty choose(Owner asked, Owner... others) {
        var owners = Arrays.stream(others).collect(Collectors.toMap(Owner::key, Function.identity()));
        owners.put(asked.key(), asked);
        return policy.choose(asked, owners, DAY);
    }

    private static Owner owner(String key, String name, List<String> deputies, Absence... absences) {
        return new Owner(key, name, OwnerKind.PERSON, null, deputies, List.of(absences), null);
    }

    private static Absence absence(String from, String until, String substitute) {
        return new Absence(LocalDate.parse(from), until == null ? null : LocalDate.parse(until), substitute);
    }
}
