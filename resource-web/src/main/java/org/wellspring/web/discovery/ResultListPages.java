package org.wellspring.web.discovery;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.util.List;
import org.wellspring.api.catalogue.ResourceSummary;
import org.wellspring.api.discovery.Search;
import org.wellspring.api.discovery.SearchResults.Hit;
import org.wellspring.web.shared.http.CurrentCaller;
import org.wellspring.web.shared.http.Origin;
import org.wellspring.web.shared.text.Language;
import org.wellspring.web.shared.text.Messages;
import org.wellspring.web.shared.text.WantedLanguage;

/** The results of a search as a feed to follow, or as a table to take along. */
@Path("search.{form: atom|csv}")
@RequestScoped
public class ResultListPages {

    private static final int ENTRIES = 50;

    @Inject
    private Search search;

    @Inject
    private CurrentCaller caller;

    @Inject
    private Origin origin;

    @GET
    public Response list(
            @PathParam("form") String form, @Context UriInfo address, @Context HttpServletRequest request) {
        SearchFilter filter = SearchFilter.in(address.getQueryParameters());
        Language language = WantedLanguage.of(request);
        String site = origin.base(request);
        if (form.equals("csv")) {
            return Response.ok(new ResultTable(site, language.locale()).write(found(filter, language, Search.MOST)))
                    .type("text/csv; charset=utf-8; header=present")
                    .header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"resources.csv\"")
                    .build();
        }
        String title = filter.text().isEmpty()
                ? Messages.in(language).of("discovery.search.title")
                : Messages.in(language).of("discovery.search.for", filter.text());
        return Response.ok(new Feed(site, language.locale())
                        .write(title, filter.address("/search.atom"), found(filter, language, ENTRIES)))
                .type("application/atom+xml; charset=utf-8")
                .build();
    }

    private List<ResourceSummary> found(SearchFilter filter, Language language, int most) {
        return search.search(caller.get(), filter.all(language.code(), most)).hits().stream()
                .map(Hit::resource)
                .toList();
    }
}
