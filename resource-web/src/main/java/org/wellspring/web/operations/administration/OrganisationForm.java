package org.wellspring.web.operations.administration;

import java.util.Arrays;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.wellspring.api.school.Organisations.DescribeOrganisation;
import org.wellspring.api.school.Organisations.Organisation;
import org.wellspring.api.school.Organisations.Place;
import org.wellspring.api.school.Organisations.Room;
import org.wellspring.api.school.Organisations.State;
import org.wellspring.api.shared.LocalizedText;
import org.wellspring.web.shared.page.Form;
import org.wellspring.web.shared.text.Language;

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
        localized(values, "address", organisation.address());
        values.put("rooms", List.of(rooms(organisation)));
        Place place = organisation.place();
        if (place != null) {
            values.put("place.latitude", List.of(Double.toString(place.latitude())));
            values.put("place.longitude", List.of(Double.toString(place.longitude())));
        }
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
                typed.chosen("fictional", "yes"),
                TermForm.localized(typed, "address"),
                place(
                        typed.value("place.latitude").strip(),
                        typed.value("place.longitude").strip()),
                rooms(typed.value("rooms")));
    }

    private static @Nullable Place place(String latitude, String longitude) {
        return latitude.isEmpty() && longitude.isEmpty() ? null : new Place(degrees(latitude), degrees(longitude));
    }

    /** What is no number is out of every range. */
    private static double degrees(String typed) {
        return typed.matches("-?\\d{1,3}(\\.\\d{1,12})?") ? Double.parseDouble(typed) : Double.NaN;
    }

    /** A room a line; its names in Chinese, English and Russian between upright strokes. */
    private static String rooms(Organisation organisation) {
        return organisation.rooms().stream()
                .map(room -> Arrays.stream(Language.values())
                        .map(language -> room.name().values().getOrDefault(language.code(), ""))
                        .collect(Collectors.joining(" | "))
                        .replaceAll("[ |]+$", ""))
                .collect(Collectors.joining("\n"));
    }

    private static List<Room> rooms(String typed) {
        return typed.lines()
                .filter(line -> !line.isBlank())
                .map(OrganisationForm::room)
                .toList();
    }

    private static Room room(String line) {
        Iterator<String> names = Arrays.asList(line.split("\\|", -1)).iterator();
        LocalizedText name = LocalizedText.EMPTY;
        for (Language language : Language.values()) {
            name = name.with(language.code(), names.hasNext() ? names.next() : "");
        }
        return new Room(name);
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
