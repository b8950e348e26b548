package org.wellspring.core.catalogue;

import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.wellspring.api.account.Caller;
import org.wellspring.api.account.Grant;
import org.wellspring.api.account.Role;
import org.wellspring.api.account.Scope;
import org.wellspring.api.catalogue.ResourceMetadata;
import org.wellspring.api.shared.Id;
import org.wellspring.core.catalogue.metadata.MetadataFields;

/** People and resources that the tests speak of. */
final class SampleResources {

    static final Caller TEACHER = person(11, "Lin Mei", Role.TEACHER);
    static final Caller OTHER_TEACHER = person(12, "Wang Jun", Role.TEACHER);
    static final Caller CURATOR = person(21, "Zhao Lan", Role.CURATOR);
    static final Caller SECOND_CURATOR = person(22, "Sun Qi", Role.CURATOR);

    static final Caller MIGRATOR = new Caller(
            new Id(31),
            "Qian Bo",
            Set.of(new Grant(Role.ADMINISTRATOR, null), new Grant(Role.CURATOR, null)),
            EnumSet.allOf(Scope.class));

    static final ResourceMetadata SOLAR_KIT = MetadataFields.with(
                    ResourceMetadata.EMPTY,
                    Map.ofEntries(
                            Map.entry("title.zh", List.of("太阳能小车套件")),
                            Map.entry("title.en", List.of("Solar car kit")),
                            Map.entry("summary.en", List.of("Build a car that drives by light alone.")),
                            Map.entry("languages", List.of("zh", "en")),
                            Map.entry("type", List.of("lesson-plan")),
                            Map.entry("stages", List.of("junior-secondary")),
                            Map.entry("grades", List.of("grade-8")),
                            Map.entry("subjects", List.of("physics")),
                            Map.entry("licence", List.of("CC-BY-4.0")),
                            Map.entry("rightsSource", List.of("Own work")),
                            Map.entry("creators", List.of("Lin Mei | author | No. 3 School"))))
            .metadata();

    private SampleResources() {}

    static ResourceMetadata with(String field, String... values) {
        return with(SOLAR_KIT, field, values);
    }

    static ResourceMetadata with(ResourceMetadata start, String field, String... values) {
        return MetadataFields.with(start, field, List.of(values));
    }

    static Caller person(long id, String name) {
        return person(id, name, Role.TEACHER);
    }

    static ResourceMetadata endingOn(LocalDate day) {
        return MetadataFields.with(with("licence", "LicenseRef-Agreement"), "licenceEnds", List.of(day.toString()));
    }

    private static Caller person(long id, String name, Role role) {
        return new Caller(new Id(id), name, Set.of(new Grant(role, null)), EnumSet.allOf(Scope.class));
    }
}
