package org.wellspring.web.discovery.api;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import org.wellspring.api.discovery.Search;
import org.wellspring.api.discovery.Suggestion;
import org.wellspring.api.shared.ProblemException;
import org.wellspring.api.shared.SharedProblem;
import org.wellspring.web.shared.api.Of;
import org.wellspring.web.shared.text.Language;

/** What somebody who is typing may be looking for. */
@Path("api/suggestions")
@Produces(MediaType.APPLICATION_JSON)
@ApplicationScoped
public class SuggestionsApi {

    private static final int MOST = 8;
    private static final int LONGEST = 200;

    @Inject
    private Search search;

    /** Terms, people and titles that go with it, best first, at most eight. */
    @GET
    @Of(value = Suggestion.class, list = true)
    public Response suggest(
            @QueryParam("q") @DefaultValue("") String typed, @QueryParam("reader") @DefaultValue("en") String reader) {
        if (typed.length() > LONGEST) {
            throw new ProblemException(SharedProblem.BAD_PARAMETER, "q");
        }
        String language = Language.of(reader).orElse(Language.ENGLISH).code();
        return Response.ok(search.suggest(typed, language, MOST)).build();
    }
}
