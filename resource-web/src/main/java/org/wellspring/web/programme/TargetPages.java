package org.wellspring.web.programme;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
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
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.wellspring.api.operations.SettingsView;
import org.wellspring.api.programme.Targets;
import org.wellspring.api.programme.Targets.DistrictCount;
import org.wellspring.api.programme.Targets.Month;
import org.wellspring.api.programme.Targets.Progress;
import org.wellspring.api.shared.ProblemException;
import org.wellspring.api.shared.SharedProblem;
import org.wellspring.web.shared.api.Parameters;
import org.wellspring.web.shared.page.Page;

/** The city's promises in their own words, and how far each has come on a day. */
@Path("targets")
@RequestScoped
@Produces(MediaType.TEXT_HTML)
public class TargetPages {

    @Inject
    private Targets targets;

    @Inject
    private SettingsView settings;

    @Inject
    private Clock clock;

    @GET
    public Page all(@QueryParam("on") @Nullable String on) {
        LocalDate day = Parameters.day(on, "on");
        return Page.of("programme/list.jte")
                .with("progress", targets.progress(day))
                .with("on", day == null ? LocalDate.now(clock.withZone(settings.zone())) : day);
    }

    @GET
    @Path("{code: [a-z0-9-]{1,60}}")
    public Page one(@PathParam("code") String code, @QueryParam("on") @Nullable String on) {
        LocalDate day = Parameters.day(on, "on");
        Progress progress = targets.progress(day).stream()
                .filter(one -> one.target().code().equals(code))
                .findFirst()
                .orElseThrow(() -> new ProblemException(SharedProblem.NOT_FOUND));
        List<Month> course = targets.course(code, day);
        return Page.of("programme/target.jte")
                .with("progress", progress)
                .with("course", course)
                .with("chart", Chart.of(course, progress.target().target()));
    }

    /** What the page shows, as a table for spreadsheets: a row for each promise and district, and one for the city. */
    @GET
    @Path("export.csv")
    @Produces("text/csv;charset=utf-8")
    public Response export(@QueryParam("on") @Nullable String on) {
        Csv table = new Csv();
        rows(on).forEach(table::row);
        return Response.ok(table.toString())
                .header("Content-Disposition", "attachment; filename=\"targets.csv\"")
                .build();
    }

    /** The same as a workbook. */
    @GET
    @Path("export.xlsx")
    @Produces(Xlsx.TYPE)
    public Response workbook(@QueryParam("on") @Nullable String on) {
        return Response.ok(Xlsx.of("targets", rows(on)))
                .header("Content-Disposition", "attachment; filename=\"targets.xlsx\"")
                .build();
    }

    private List<List<String>> rows(@Nullable String on) {
        List<List<String>> rows = new ArrayList<>();
        rows.add(List.of("target", "promised", "on", "district", "actual"));
        for (Progress progress : targets.progress(Parameters.day(on, "on"))) {
            for (DistrictCount count : progress.districts()) {
                rows.add(cells(progress, count.district().in(Locale.CHINESE), count.count()));
            }
            rows.add(cells(progress, "*", progress.actual()));
        }
        return rows;
    }

    private static List<String> cells(Progress progress, String district, int actual) {
        return List.of(
                progress.target().code(),
                Integer.toString(progress.target().target()),
                progress.on().toString(),
                district,
                Integer.toString(actual));
    }
}
