package org.wellspring.web.account;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import org.jspecify.annotations.Nullable;
import org.wellspring.api.account.Notices;
import org.wellspring.web.shared.http.CurrentCaller;
import org.wellspring.web.shared.page.Page;
import org.wellspring.web.shared.page.Redirects;

/** What a person was told. */
@Path("notices")
@RequestScoped
@Produces(MediaType.TEXT_HTML)
public class NoticePages {

    private static final int PAGE = 30;

    @Inject
    private Notices notices;

    @Inject
    private CurrentCaller current;

    @GET
    public Page list(@QueryParam("cursor") @Nullable String cursor) {
        return Page.of("account/notices.jte")
                .with("slice", notices.mine(current.get(), cursor, PAGE))
                .with("first", cursor == null);
    }

    @POST
    @Path("seen")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Response markSeen() {
        notices.markSeen(current.get());
        return Redirects.to("/notices");
    }
}
