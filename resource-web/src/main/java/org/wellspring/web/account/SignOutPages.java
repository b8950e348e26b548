package org.wellspring.web.account;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.FormParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import org.wellspring.api.account.SignIn;
import org.wellspring.web.shared.http.CurrentCaller;

/** The way out, of this browser or of all. */
@Path("sign-out")
@RequestScoped
public class SignOutPages {

    @Inject
    private SignIn signIn;

    @Inject
    private Entry entry;

    @Inject
    private CurrentCaller current;

    @POST
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Response signOut(
            @FormParam("everywhere") @DefaultValue("no") String everywhere, @Context HttpServletRequest request) {
        if (everywhere.equals("yes") && current.get().signedIn()) {
            signIn.signOutEverywhere(current.get());
        } else {
            signIn.signOut(current.session());
        }
        return entry.closed(request, "/").build();
    }
}
