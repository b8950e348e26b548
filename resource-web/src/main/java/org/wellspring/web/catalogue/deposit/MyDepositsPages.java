package org.wellspring.web.catalogue.deposit;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import org.jspecify.annotations.Nullable;
import org.wellspring.api.catalogue.Catalogue;
import org.wellspring.web.shared.http.CurrentCaller;
import org.wellspring.web.shared.page.Page;

/** What the caller shared, in every state, with what to do next. */
@Path("deposits")
@RequestScoped
@Produces(MediaType.TEXT_HTML)
public class MyDepositsPages {

    private static final int PAGE = 20;

    @Inject
    private Catalogue catalogue;

    @Inject
    private CurrentCaller caller;

    @GET
    public Page mine(@QueryParam("cursor") @Nullable String cursor) {
        caller.get().requirePerson();
        return Page.of("catalogue/deposit/mine.jte")
                .with("mine", catalogue.mine(caller.get(), cursor, PAGE))
                .with("later", cursor != null);
    }
}
