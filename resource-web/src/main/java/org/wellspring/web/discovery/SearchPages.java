package org.wellspring.web.discovery;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.UriInfo;
import org.wellspring.api.discovery.Search;
import org.wellspring.api.discovery.SearchResults;
import org.wellspring.web.shared.http.CurrentCaller;
import org.wellspring.web.shared.page.Page;
import org.wellspring.web.shared.text.Language;
import org.wellspring.web.shared.text.WantedLanguage;

/** What was found, with what it can be narrowed by. */
@Path("search")
@RequestScoped
@Produces(MediaType.TEXT_HTML)
public class SearchPages {

    @Inject
    private Search search;

    @Inject
    private FacetChoices choices;

    @Inject
    private CurrentCaller caller;

    @GET
    public Page results(@Context UriInfo address, @Context HttpServletRequest request) {
        SearchFilter filter = SearchFilter.in(address.getQueryParameters());
        Language language = WantedLanguage.of(request);
        SearchResults results = search.search(caller.get(), filter.query(language.code()));
        return Page.of("discovery/search.jte")
                .with("filter", filter)
                .with("results", results)
                .with("facets", choices.of(filter, results, language))
                .with("chosen", choices.chosen(filter, results, language));
    }
}
