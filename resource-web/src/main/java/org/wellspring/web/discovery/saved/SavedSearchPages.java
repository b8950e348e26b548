package org.wellspring.web.discovery.saved;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.Response;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import org.wellspring.api.discovery.SavedSearches;
import org.wellspring.api.discovery.SavedSearches.Notice;
import org.wellspring.api.discovery.SavedSearches.SaveSearch;
import org.wellspring.api.discovery.SavedSearches.SavedSearch;
import org.wellspring.api.discovery.Search;
import org.wellspring.api.discovery.SearchQuery.Order;
import org.wellspring.api.shared.Id;
import org.wellspring.api.shared.ProblemException;
import org.wellspring.web.discovery.SearchFilter;
import org.wellspring.web.shared.http.CurrentCaller;
import org.wellspring.web.shared.page.Again;
import org.wellspring.web.shared.page.Form;
import org.wellspring.web.shared.page.Page;
import org.wellspring.web.shared.page.Redirects;

/** The reader's saved searches: kept from the page of results, listed, followed and removed here. */
@Path("searches")
@RequestScoped
@Produces(MediaType.TEXT_HTML)
public class SavedSearchPages {

    @Inject
    private SavedSearches searches;

    @Inject
    private CurrentCaller caller;

    @GET
    public Page list() {
        return page(Form.EMPTY, SearchFilter.NOTHING);
    }

    /** The fields of the form are those of the page of results, and the name and the notice beside them. */
    @POST
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Response save(MultivaluedMap<String, String> fields) {
        Form form = Form.typed(fields);
        SearchFilter filter = SearchFilter.in(fields);
        try {
            searches.save(
                    caller.get(),
                    new SaveSearch(form.value("name"), filter.text(), filter.chosen(), notice(form.value("notice"))));
        } catch (ProblemException problem) {
            ProblemException refused = Again.mendable(problem);
            return Again.show(page(form.refused(refused), filter), refused);
        }
        return Redirects.to("/searches", "discovery.said.saved");
    }

    /** Where a notice leads: to the results, the newest first. */
    @GET
    @Path("{id: [0-9A-Za-z]{13}}")
    public Response follow(@PathParam("id") String id) {
        return Redirects.to(filter(searches.read(caller.get(), Id.parse(id))).in(Order.NEWEST));
    }

    @POST
    @Path("{id: [0-9A-Za-z]{13}}/removal")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Response remove(@PathParam("id") String id) {
        searches.remove(caller.get(), Id.parse(id));
        return Redirects.to("/searches", "discovery.said.removed");
    }

    /** What a saved search asks, as an address can say it. */
    public static SearchFilter filter(SavedSearch search) {
        var chosen = new LinkedHashMap<String, List<String>>();
        Search.FACETS.stream()
                .filter(search.chosen()::containsKey)
                .forEach(facet -> chosen.put(facet, search.chosen().getOrDefault(facet, List.of())));
        return new SearchFilter(search.text(), chosen, Order.RELEVANCE, 1);
    }

    private Page page(Form form, SearchFilter filter) {
        return Page.of("discovery/searches.jte")
                .with("searches", searches.mine(caller.get()))
                .with("form", form)
                .with("filter", filter);
    }

    private static Notice notice(String name) {
        return Arrays.stream(Notice.values())
                .filter(notice -> notice.name().toLowerCase(Locale.ROOT).equals(name))
                .findFirst()
                .orElse(Notice.NEVER);
    }
}
