package org.wellspring.web.discovery.overview;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import java.util.Map;
import org.wellspring.api.catalogue.ResourceSummary;
import org.wellspring.api.discovery.Overview;
import org.wellspring.api.discovery.Search;
import org.wellspring.api.discovery.SearchQuery;
import org.wellspring.api.discovery.SearchQuery.Order;
import org.wellspring.api.discovery.SearchResults.Hit;
import org.wellspring.web.shared.http.CurrentCaller;
import org.wellspring.web.shared.page.Labels;
import org.wellspring.web.shared.page.Page;
import org.wellspring.web.shared.text.Language;
import org.wellspring.web.shared.text.WantedLanguage;

/** Looking around without typing: by subject and stage, by textbook, by school, district and programme. */
@Path("browse")
@RequestScoped
@Produces(MediaType.TEXT_HTML)
public class OverviewPages {

    private static final int SHOWN = 6;

    @Inject
    private Overview overview;

    @Inject
    private Search search;

    @Inject
    private Labels labels;

    @Inject
    private PlaceNames names;

    @Inject
    private CurrentCaller caller;

    @GET
    public Page subjects(@Context HttpServletRequest request) {
        Language language = WantedLanguage.of(request);
        Overview.Places places = overview.places();
        return Page.of("discovery/overview.jte")
                .with("grid", SubjectGrid.of(overview.subjects(), labels))
                .with("newest", first(Order.NEWEST, language))
                .with("used", first(Order.USED, language))
                .with("districts", names.of("district", places.districts(), language))
                .with("programmes", names.of("programme", places.programmes(), language));
    }

    /** @param edition whose volumes and units are shown; the fullest one's when none is chosen */
    @GET
    @Path("textbooks")
    public Page textbooks(@QueryParam("edition") @DefaultValue("") String edition) {
        Overview.Textbooks textbooks = overview.textbooks();
        List<Overview.Branch> editions = textbooks.editions();
        return Page.of("discovery/textbooks.jte")
                .with("textbooks", textbooks)
                .with(
                        "open",
                        editions.stream()
                                .filter(branch -> branch.code().equals(edition))
                                .findFirst()
                                .or(() -> editions.stream().findFirst())
                                .orElse(null));
    }

    @GET
    @Path("schools")
    public Page schools(@Context HttpServletRequest request) {
        Overview.Places places = overview.places();
        return Page.of("discovery/schools.jte")
                .with("indexed", places.indexed())
                .with("schools", names.of("school", places.schools(), WantedLanguage.of(request)));
    }

    private List<ResourceSummary> first(Order order, Language language) {
        SearchQuery query = new SearchQuery("", Map.of(), order, language.code(), 0, SHOWN, false);
        return search.search(caller.get(), query).hits().stream()
                .map(Hit::resource)
                .toList();
    }
}
