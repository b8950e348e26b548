package org.wellspring.web.interop;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.wellspring.api.interop.Imports;
import org.wellspring.api.shared.Id;
import org.wellspring.api.shared.Slice;
import org.wellspring.web.shared.api.Answers;
import org.wellspring.web.shared.api.Of;
import org.wellspring.web.shared.api.Paging;
import org.wellspring.web.shared.api.Parameters;
import org.wellspring.web.shared.http.CurrentCaller;
import org.wellspring.web.shared.http.ProblemDocument;
import org.wellspring.web.shared.text.Messages;
import org.wellspring.web.shared.text.Texts;
import org.wellspring.web.shared.text.WantedLanguage;

/** The rows of an import, as previewed or as done. */
@Path("api/imports/{id}/rows")
@Produces(MediaType.APPLICATION_JSON)
@ApplicationScoped
public class ImportRowsApi {

    @Inject
    private Imports imports;

    @Inject
    private CurrentCaller caller;

    @Inject
    private HttpServletRequest request;

    /** In order; {@code outcome} narrows to create, merge, unchanged or refuse. */
    @GET
    @Of(value = ToldRow.class, slice = true)
    public Response rows(
            @PathParam("id") Id id,
            @QueryParam("outcome") @Nullable String outcome,
            @BeanParam Paging paging,
            @Context UriInfo address) {
        Imports.Outcome wanted = Parameters.oneOf(Imports.Outcome.class, outcome, "outcome");
        Slice<Imports.Row> rows =
                imports.rows(caller.get(), new Imports.RowQuery(id, wanted, paging.cursor(), paging.limit()));
        Texts texts = Messages.in(WantedLanguage.of(request));
        List<ToldRow> told =
                rows.items().stream().map(row -> ToldRow.of(row, texts)).toList();
        return Answers.page(address, new Slice<>(told, rows.next()));
    }

    /** A row with what is wrong with it in words. */
    public record ToldRow(
            long number,
            Imports.Outcome outcome,
            String title,
            Map<String, String> cells,
            List<ProblemDocument.Item> findings,
            @Nullable Id resource,
            boolean undone) {

        static ToldRow of(Imports.Row row, Texts texts) {
            return new ToldRow(
                    row.number(),
                    row.outcome(),
                    row.title(),
                    row.cells(),
                    row.findings().stream()
                            .map(finding -> ProblemDocument.Item.of(finding, texts))
                            .toList(),
                    row.resource(),
                    row.undone());
        }
    }
}
