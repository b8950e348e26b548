package org.wellspring.web.catalogue.review;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.FormParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.wellspring.api.catalogue.Catalogue;
import org.wellspring.api.reuse.Ratings;
import org.wellspring.api.reuse.Ratings.Moderation;
import org.wellspring.api.reuse.Ratings.Rating;
import org.wellspring.api.shared.Id;
import org.wellspring.api.shared.LocalizedText;
import org.wellspring.api.shared.Slice;
import org.wellspring.web.shared.http.CurrentCaller;
import org.wellspring.web.shared.page.Page;
import org.wellspring.web.shared.page.Redirects;

/** Words that came with a rating, before others may read them. */
@Path("review/ratings")
@RequestScoped
@Produces(MediaType.TEXT_HTML)
public class WordsPages {

    private static final int PAGE = 20;

    @Inject
    private Ratings ratings;

    @Inject
    private Catalogue catalogue;

    @Inject
    private CurrentCaller caller;

    @GET
    public Page list(@QueryParam("cursor") @Nullable String cursor) {
        caller.get().requirePerson();
        Slice<Rating> waiting = ratings.waiting(caller.get(), cursor, PAGE);
        Map<Id, LocalizedText> titles = new HashMap<>();
        catalogue
                .summaries(waiting.items().stream()
                        .map(Rating::resource)
                        .distinct()
                        .toList())
                .forEach(summary -> titles.put(summary.id(), summary.title()));
        return Page.of("catalogue/review/words.jte").with("waiting", waiting).with("titles", titles);
    }

    @POST
    @Path("{id}")
    public Response decide(
            @PathParam("id") String id,
            @FormParam("decision") @DefaultValue("") String decision,
            @FormParam("revision") @DefaultValue("-1") long revision) {
        boolean shown = decision.equals("show");
        ratings.moderate(caller.get(), Id.parse(id), revision, shown ? Moderation.SHOWN : Moderation.HIDDEN);
        return Redirects.to(
                "/review/ratings", shown ? "catalogue.moderation.said.shown" : "catalogue.moderation.said.hidden");
    }
}
