package org.wellspring.web.account.api;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import org.wellspring.api.account.Accounts;
import org.wellspring.api.account.PersonDetails;
import org.wellspring.web.shared.api.Answers;
import org.wellspring.web.shared.api.Of;

/** How an invitation becomes an account. */
@Path("api/invitations")
@Produces(MediaType.APPLICATION_JSON)
@ApplicationScoped
public class InvitationsApi {

    @Inject
    private Accounts accounts;

    /** Turns an invitation, or the first administrator's link, into an account with a password. */
    @POST
    @Path("accept")
    @Consumes(MediaType.APPLICATION_JSON)
    @Of(value = PersonDetails.class, status = 201)
    public Response accept(Accounts.AcceptInvitation acceptance) {
        PersonDetails person = accounts.accept(acceptance);
        return Answers.created("/api/people/" + person.id(), person, person.revision());
    }
}
