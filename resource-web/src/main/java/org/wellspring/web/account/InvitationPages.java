package org.wellspring.web.account;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.Response;
import org.wellspring.web.shared.page.Form;
import org.wellspring.web.shared.page.Page;

/** Somebody who was invited gives a name and a password. */
@Path("invitations/{secret}")
@RequestScoped
@Produces(MediaType.TEXT_HTML)
public class InvitationPages {

    private static final String DOOR = "invitations";

    @Inject
    private Admissions admissions;

    @GET
    public Page form(@PathParam("secret") String secret) {
        return admissions.form(DOOR, secret, Form.EMPTY);
    }

    @POST
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Response accept(
            @PathParam("secret") String secret,
            @Context HttpServletRequest request,
            MultivaluedMap<String, String> fields) {
        return admissions.accept(DOOR, secret, request, fields);
    }
}
