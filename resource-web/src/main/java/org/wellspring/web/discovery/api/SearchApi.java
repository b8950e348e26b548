package org.wellspring.web.discovery.api;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.net.URI;
import org.jspecify.annotations.Nullable;
import org.wellspring.api.discovery.Search;
import org.wellspring.api.discovery.SearchQuery;
import org.wellspring.api.discovery.SearchQuery.Order;
import org.wellspring.api.discovery.SearchResults;
import org.wellspring.api.shared.Id;
import org.wellspring.api.shared.ProblemException;
import org.wellspring.api.shared.SharedProblem;
import org.wellspring.web.shared.api.Of;
import org.wellspring.web.shared.api.Paging;
import org.wellspring.web.shared.api.Parameters;
import org.wellspring.web.shared.http.CurrentCaller;
import org.wellspring.web.shared.text.Language;

/** Finding for programs. */
@Path("api/search")
@Produces(MediaType.APPLICATION_JSON)
@ApplicationScoped
public class SearchApi {

    private static final int LONGEST = 2_000;

    @Inject
    private Search search;

    @Inject
    private CurrentCaller caller;

    /** Public resources that meet the question, best first, with counts to narrow by. */
    @GET
    @Of(SearchResults.class)
    public Response search(
            @BeanParam SearchParameters parameters,
            @BeanParam Paging paging,
            @QueryParam("facets") @DefaultValue("true") String facets,
            @Context UriInfo address) {
        int from = from(paging.cursor());
        SearchQuery query = query(parameters, from, paging.limit(), !facets.equals("false"));
        SearchResults results = search.search(caller.get(), query);
        Response.ResponseBuilder answer = Response.ok(results);
        int next = from + paging.limit();
        if (results.total() > next && next < Search.MOST) {
            URI further = address.getRequestUriBuilder()
                    .replaceQueryParam("cursor", "{cursor}")
                    .build(Integer.toString(next));
            answer.header(
                    HttpHeaders.LINK, "<" + further.getRawPath() + "?" + further.getRawQuery() + ">; rel=\"next\"");
        }
        return answer.build();
    }

    /** For curators: how the place of one resource among the results came about. */
    @GET
    @Path("explanations/{id}")
    @Of(Explanation.class)
    public Explanation explain(@PathParam("id") String id, @BeanParam SearchParameters parameters) {
        return new Explanation(search.explain(caller.get(), query(parameters, 0, 1, false), Id.parse(id)));
    }

    /** @param text as the index tells it; "" when the resource is not among the results */
    public record Explanation(String text) {}

    private static SearchQuery query(SearchParameters parameters, int from, int limit, boolean counted) {
        if (parameters.text().length() > LONGEST) {
            throw new ProblemException(SharedProblem.BAD_PARAMETER, "q");
        }
        String language =
                Language.of(parameters.language()).orElse(Language.ENGLISH).code();
        Order order = Parameters.oneOf(Order.class, parameters.sort(), "sort");
        return new SearchQuery(
                parameters.text(),
                parameters.chosen(),
                order == null ? Order.RELEVANCE : order,
                language,
                from,
                limit,
                counted);
    }

    private static int from(@Nullable String cursor) {
        if (cursor == null) {
            return 0;
        }
        if (!cursor.matches("[0-9]{1,5}") || Integer.parseInt(cursor) >= Search.MOST) {
            throw new ProblemException(SharedProblem.BAD_CURSOR);
        }
        return Integer.parseInt(cursor);
    }
}
