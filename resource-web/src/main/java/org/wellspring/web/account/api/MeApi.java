package org.wellspring.web.account.api;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.wellspring.api.account.Accounts;
import org.wellspring.api.account.PersonDetails;
import org.wellspring.web.shared.api.Of;
import org.wellspring.web.shared.http.CurrentCaller;

/** The caller's own record. */
@Path("api/me")
@Produces(MediaType.APPLICATION_JSON)
@ApplicationScoped
public class MeApi {

    @Inject
    private Accounts accounts;

    @Inject
    private CurrentCaller caller;

    /** Who the caller is, and what the caller may do. */
    @GET
    @Of(PersonDetails.class)
    public PersonDetails read() {
        return accounts.me(caller.get());
    }

    /** Changes name and preferred language. */
    @PUT
    @Consumes(MediaType.APPLICATION_JSON)
    @Of(PersonDetails.class)
    public PersonDetails change(Profile profile) {
        return accounts.changeProfile(caller.get(), profile.name(), profile.language());
    }

    /** Changes the password and ends all sessions. */
    @POST
    @Path("password")
    @Consumes(MediaType.APPLICATION_JSON)
    @Of(value = Void.class, status = 204)
    public void changePassword(NewPassword change) {
        accounts.changePassword(caller.get(), change.present(), change.next());
    }

    /** @param language {@code zh}, {@code en} or {@code ru} */
    public record Profile(String name, String language) {}

    public record NewPassword(String present, String next) {}
}
