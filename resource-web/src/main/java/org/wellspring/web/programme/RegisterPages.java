package org.wellspring.web.programme;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.wellspring.api.operations.SettingsView;
import org.wellspring.api.programme.Programmes;
import org.wellspring.api.programme.Programmes.Programme;
import org.wellspring.api.programme.Register;
import org.wellspring.api.programme.Register.Designation;
import org.wellspring.api.shared.Id;
import org.wellspring.api.shared.LocalizedText;
import org.wellspring.api.shared.Slice;
import org.wellspring.web.shared.json.TypeNames;
import org.wellspring.web.shared.page.Form;
import org.wellspring.web.shared.page.Page;

/** The register of designations as of any day, for everybody. */
@Path("register")
@RequestScoped
@Produces(MediaType.TEXT_HTML)
public class RegisterPages {

    private static final int PAGE = 50;

    /** A table of more rows than this is no longer read by people; the API walks on. */
    private static final int MOST_EXPORTED = 20_000;

    private static final List<String> HEADER = List.of(
            "number", "programme", "standing", "since", "until", "name_zh", "name_en", "name_ru", "district", "stages");

    @Inject
    private Register register;

    @Inject
    private Programmes programmes;

    @Inject
    private SettingsView settings;

    @Inject
    private Clock clock;

    @GET
    public Page list(@BeanParam RegisterFilter filter, @QueryParam("cursor") @Nullable String cursor) {
        List<LocalizedText> districts = register.districts();
        LocalDate on = filter.on();
        return Page.of("programme/register.jte")
                .with("slice", register.list(filter.query(districts, cursor, PAGE)))
                .with("filter", filter)
                .with("districts", districts)
                .with("programmes", programmes())
                .with("on", on == null ? LocalDate.now(clock.withZone(settings.zone())) : on)
                .with("later", cursor != null);
    }

    @GET
    @Path("{id: [0-9A-Za-z]{13}}")
    public Page designation(@PathParam("id") String id, @QueryParam("on") @Nullable String on) {
        Designation designation = register.designation(Id.parse(id), null);
        return Page.of("programme/designation.jte")
                .with("designation", designation)
                .with("programme", programmes.withCode(designation.programme()).orElseThrow())
                .with("history", register.history(designation.id()))
                .with("form", Form.EMPTY);
    }

    /** The same list as a table for spreadsheets. */
    @GET
    @Path("export.csv")
    @Produces("text/csv;charset=utf-8")
    public Response export(@BeanParam RegisterFilter filter) {
        Csv table = new Csv();
        rows(filter).forEach(table::row);
        return Response.ok(table.toString())
                .header("Content-Disposition", "attachment; filename=\"register.csv\"")
                .build();
    }

    /** The same as a workbook. */
    @GET
    @Path("export.xlsx")
    @Produces(Xlsx.TYPE)
    public Response workbook(@BeanParam RegisterFilter filter) {
        return Response.ok(Xlsx.of("register", rows(filter)))
                .header("Content-Disposition", "attachment; filename=\"register.xlsx\"")
                .build();
    }

    private List<List<String>> rows(RegisterFilter filter) {
        List<LocalizedText> districts = register.districts();
        List<List<String>> rows = new ArrayList<>(List.of(HEADER));
        @Nullable String cursor = null;
        do {
            Slice<Designation> page = register.list(filter.query(districts, cursor, Slice.LARGEST));
            page.items().forEach(designation -> rows.add(cells(designation)));
            cursor = page.next();
        } while (cursor != null && rows.size() <= MOST_EXPORTED);
        return rows;
    }

    private static List<String> cells(Designation designation) {
        Map<String, String> names = designation.organisationName().values();
        return List.of(
                designation.number(),
                designation.programme(),
                TypeNames.kebab(designation.standing()),
                designation.since().toString(),
                Optional.ofNullable(designation.until())
                        .map(LocalDate::toString)
                        .orElse(""),
                names.getOrDefault("zh", ""),
                names.getOrDefault("en", ""),
                names.getOrDefault("ru", ""),
                designation.district().in(java.util.Locale.CHINESE),
                String.join(" ", designation.stages()));
    }

    private Map<String, Programme> programmes() {
        return programmes.all().stream()
                .collect(Collectors.toMap(
                        Programme::code, one -> one, (one, other) -> one, java.util.LinkedHashMap::new));
    }
}
