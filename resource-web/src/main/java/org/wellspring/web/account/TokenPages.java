package org.wellspring.web.account;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.Response;
import java.util.Arrays;
import java.util.EnumSet;
import org.jspecify.annotations.Nullable;
import org.wellspring.api.account.AccountProblem;
import org.wellspring.api.account.Scope;
import org.wellspring.api.account.Tokens;
import org.wellspring.api.account.Tokens.IssuedToken;
import org.wellspring.api.shared.Id;
import org.wellspring.api.shared.Problem;
import org.wellspring.api.shared.ProblemException;
import org.wellspring.web.shared.http.CurrentCaller;
import org.wellspring.web.shared.page.Form;
import org.wellspring.web.shared.page.Page;
import org.wellspring.web.shared.page.Redirects;

/** Tokens by which programs act for the person. A token's secret is shown on the page that answers its making, and never again. */
@Path("account/tokens")
@RequestScoped
@Produces(MediaType.TEXT_HTML)
public class TokenPages {

    private static final int INVALID = 422;

    @Inject
    private Tokens tokens;

    @Inject
    private CurrentCaller current;

    @GET
    public Page list() {
        return page(Form.EMPTY, null);
    }

    @POST
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Response issue(MultivaluedMap<String, String> fields) {
        Form form = Form.typed(fields);
        var scopes = EnumSet.noneOf(Scope.class);
        Arrays.stream(Scope.values())
                .filter(scope -> form.chosen("scopes", scope.name()))
                .forEach(scopes::add);
        try {
            IssuedToken issued = tokens.issue(current.get(), form.value("name"), scopes, days(form.value("days")));
            return Response.ok(page(Form.EMPTY, issued)).build();
        } catch (ProblemException refused) {
            if (refused.problem().kind() != Problem.Kind.INVALID) {
                throw refused;
            }
            Form again = refused.problem() == AccountProblem.TOKEN_LIFETIME
                    ? form.refused(refused, "days")
                    : form.refused(refused);
            return Response.status(INVALID).entity(page(again, null)).build();
        }
    }

    @POST
    @Path("{id}/revocation")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Response revoke(@PathParam("id") String id) {
        tokens.revoke(current.get(), Id.parse(id));
        return Redirects.to("/account/tokens", "account.said.token-revoked");
    }

    private Page page(Form form, @Nullable IssuedToken issued) {
        return Page.of("account/tokens.jte")
                .with("tokens", tokens.list(current.get()))
                .with("issued", issued)
                .with("form", form);
    }

    /** A number of days; 0, which no token lives, for anything else. */
    private static int days(String typed) {
        return typed.strip().matches("[0-9]{1,6}") ? Integer.parseInt(typed.strip()) : 0;
    }
}
