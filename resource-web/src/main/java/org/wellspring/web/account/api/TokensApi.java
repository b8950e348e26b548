package org.wellspring.web.account.api;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.wellspring.api.account.Scope;
import org.wellspring.api.account.Tokens;
import org.wellspring.api.shared.Id;
import org.wellspring.web.shared.api.Of;
import org.wellspring.web.shared.http.CurrentCaller;

/** API tokens: how a program acts for a person. */
@Path("api/tokens")
@Produces(MediaType.APPLICATION_JSON)
@ApplicationScoped
public class TokensApi {

    @Inject
    private Tokens tokens;

    @Inject
    private CurrentCaller caller;

    /** Issues a token; takes HTTP Basic with e-mail and password beside what every door takes. */
    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @Of(value = Issued.class, status = 201)
    public Response issue(NewToken wanted) {
        Tokens.IssuedToken issued = tokens.issue(caller.get(), wanted.name(), wanted.scopes(), wanted.days());
        Tokens.TokenDetails details = issued.details();
        return Response.created(URI.create("/api/tokens/" + details.id()))
                .header("Cache-Control", "no-store")
                .entity(new Issued(
                        details.id(),
                        details.name(),
                        details.scopes(),
                        details.created(),
                        details.expires(),
                        issued.secret()))
                .build();
    }

    /** The caller's tokens, newest first, without their secrets. */
    @GET
    @Of(value = Tokens.TokenDetails.class, list = true)
    public List<Tokens.TokenDetails> list() {
        return tokens.list(caller.get());
    }

    /** Ends a token at once. */
    @DELETE
    @Path("{id}")
    @Of(value = Void.class, status = 204)
    public void revoke(@PathParam("id") Id id) {
        tokens.revoke(caller.get(), id);
    }

    /** @param name what it is for @param days until it expires */
    public record NewToken(String name, Set<Scope> scopes, int days) {}

    /** @param secret the token itself, shown this once */
    public record Issued(Id id, String name, Set<Scope> scopes, Instant created, Instant expires, String secret) {}
}
