package org.wellspring.web.operations.administration;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.wellspring.api.school.Organisations.DescribeOrganisation;
import org.wellspring.api.school.Organisations.Organisation;
import org.wellspring.api.school.Organisations.State;
import org.wellspring.api.shared.LocalizedText;
import org.wellspring.web.shared.page.Form;

/** An organisation as its form holds it. */
final class OrganisationForm {

    private OrganisationForm() {}

    static Form of(Organisation organisation) {
        var values = new HashMap<String, List<String>>();
        values.put("code", List.of(organisation.code()));
        values.put("kind", List.of(organisation.kind()));
        values.put("stages", organisation.stages());
        values.put("state", List.of(organisation.state().name()));
        values.put("fictional", organisation.fictional() ? List.of("yes") : List.of());
        localized(values, "name", organisation.name());
        localized(values, "district", organisation.district());
        return new Form(values, List.of(), null);
    }

    private static void localized(Map<String, List<String>> values, String field, LocalizedText text) {
        text.values().forEach((tag, words) -> values.put(field + "." + tag, List.of(words)));
    }

    static DescribeOrganisation read(Form typed) {
        return new DescribeOrganisation(
                typed.value("code").strip(),
                typed.value("kind"),
                typed.values().getOrDefault("stages", List.of()),
                TermForm.localized(typed, "district"),
                TermForm.localized(typed, "name"),
                state(typed.value("state")),
                typed.chosen("fictional", "yes"));
    }

    private static State state(String typed) {
        for (State state : State.values()) {
            if (state.name().equals(typed)) {
                return state;
            }
        }
        return State.OPEN;
    }
}
