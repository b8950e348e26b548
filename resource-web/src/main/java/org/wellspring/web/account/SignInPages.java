package org.wellspring.web.account;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.FormParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.Response;
import org.wellspring.api.account.AccountProblem;
import org.wellspring.api.account.SignIn;
import org.wellspring.api.shared.ProblemException;
import org.wellspring.web.shared.http.Client;
import org.wellspring.web.shared.http.CurrentCaller;
import org.wellspring.web.shared.page.Form;
import org.wellspring.web.shared.page.Page;
import org.wellspring.web.shared.page.Redirects;

/** The way in. After it, readers are where they wanted to be. */
@Path("sign-in")
@RequestScoped
@Produces(MediaType.TEXT_HTML)
public class SignInPages {

    private static final int UNAUTHENTICATED = 401;
    private static final int TOO_MANY = 429;

    @Inject
    private SignIn signIn;

    @Inject
    private Entry entry;

    @Inject
    private CurrentCaller current;

    @GET
    public Response form(@QueryParam("to") @DefaultValue("/") String to) {
        return current.get().signedIn()
                ? Redirects.to(Redirects.local(to))
                : Response.ok(page(Redirects.local(to), Form.EMPTY)).build();
    }

    @POST
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Response signIn(
            @FormParam("password") @DefaultValue("") String password,
            @FormParam("to") @DefaultValue("/") String to,
            @Context HttpServletRequest request,
            MultivaluedMap<String, String> fields) {
        Form form = Form.typed(fields);
        try {
            String secret = signIn.signIn(form.value("email").strip(), password, Client.address(request));
            return entry.opened(request, secret, Redirects.local(to));
        } catch (ProblemException refused) {
            int status = refused.problem() == AccountProblem.SIGN_IN_SLOWED ? TOO_MANY : UNAUTHENTICATED;
            return Response.status(status)
                    .entity(page(Redirects.local(to), form.refused(refused)))
                    .build();
        }
    }

    private Page page(String to, Form form) {
        return Page.of("account/sign-in.jte").with("form", form).with("to", to).with("ended", current.sessionEnded());
    }
}
