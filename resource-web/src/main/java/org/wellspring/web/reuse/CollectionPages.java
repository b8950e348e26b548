package org.wellspring.web.reuse;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.Response;
import org.jspecify.annotations.Nullable;
import org.wellspring.api.reuse.Collections;
import org.wellspring.api.shared.Id;
import org.wellspring.api.shared.Problem;
import org.wellspring.api.shared.ProblemException;
import org.wellspring.web.shared.http.CurrentCaller;
import org.wellspring.web.shared.page.Form;
import org.wellspring.web.shared.page.Page;
import org.wellspring.web.shared.page.Redirects;

/** A teacher's collections: all of them, and a new one. */
@Path("collections")
@RequestScoped
@Produces(MediaType.TEXT_HTML)
public class CollectionPages {

    private static final int PAGE = 30;
    private static final int INVALID = 422;

    @Inject
    private Collections collections;

    @Inject
    private CurrentCaller current;

    @GET
    public Page mine(@QueryParam("cursor") @Nullable String cursor) {
        return page(cursor, Form.EMPTY);
    }

    @POST
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Response create(MultivaluedMap<String, String> fields) {
        Form form = Form.typed(fields);
        try {
            Id made = collections
                    .create(current.get(), form.value("title"), form.value("note"))
                    .id();
            return Redirects.to("/collections/" + made, "reuse.said.created");
        } catch (ProblemException refused) {
            if (refused.problem().kind() != Problem.Kind.INVALID) {
                throw refused;
            }
            return Response.status(INVALID)
                    .entity(page(null, form.refused(refused)))
                    .build();
        }
    }

    private Page page(@Nullable String cursor, Form form) {
        return Page.of("reuse/collections.jte")
                .with("slice", collections.mine(current.get(), cursor, PAGE))
                .with("first", cursor == null)
                .with("form", form);
    }
}
