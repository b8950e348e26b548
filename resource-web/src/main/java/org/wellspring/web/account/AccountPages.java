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
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.NewCookie;
import jakarta.ws.rs.core.Response;
import org.wellspring.api.account.AccountProblem;
import org.wellspring.api.account.Accounts;
import org.wellspring.api.shared.Problem;
import org.wellspring.api.shared.ProblemException;
import org.wellspring.web.shared.http.CurrentCaller;
import org.wellspring.web.shared.http.Origin;
import org.wellspring.web.shared.page.Form;
import org.wellspring.web.shared.page.Page;
import org.wellspring.web.shared.page.ReaderSettings;
import org.wellspring.web.shared.page.Redirects;
import org.wellspring.web.shared.text.Language;

/** What people change about themselves: name, language, password, sessions. */
@Path("account")
@RequestScoped
@Produces(MediaType.TEXT_HTML)
public class AccountPages {

    private static final int INVALID = 422;

    @Inject
    private Accounts accounts;

    @Inject
    private Entry entry;

    @Inject
    private Origin origin;

    @Inject
    private CurrentCaller current;

    @GET
    public Page settings() {
        return page(Form.EMPTY);
    }

    @POST
    @Path("profile")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Response changeProfile(@Context HttpServletRequest request, MultivaluedMap<String, String> fields) {
        Form form = Form.typed(fields);
        try {
            accounts.changeProfile(current.get(), form.value("name"), form.value("language"));
        } catch (ProblemException refused) {
            return again(form.refused(refused), refused);
        }
        return Redirects.saying("/account", "account.said.profile")
                .cookie(language(form, request))
                .build();
    }

    @POST
    @Path("password")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Response changePassword(
            @FormParam("present") @DefaultValue("") String present,
            @FormParam("password") @DefaultValue("") String next,
            @Context HttpServletRequest request,
            MultivaluedMap<String, String> fields) {
        try {
            accounts.changePassword(current.get(), present, next);
        } catch (ProblemException refused) {
            String field = refused.problem() == AccountProblem.PASSWORD_WRONG ? "present" : "password";
            return again(Form.typed(fields).refused(refused, field), refused);
        }
        return entry.closed(request, "/sign-in?to=/account")
                .cookie(Redirects.said("account.said.password"))
                .build();
    }

    private Response again(Form form, ProblemException refused) {
        if (refused.problem().kind() != Problem.Kind.INVALID) {
            throw refused;
        }
        return Response.status(INVALID).entity(page(form.withoutSecrets())).build();
    }

    private Page page(Form form) {
        return Page.of("account/settings.jte")
                .with("person", accounts.me(current.get()))
                .with("form", form);
    }

    private NewCookie language(Form form, HttpServletRequest request) {
        return ReaderSettings.keep(
                Language.of(form.value("language")).orElse(Language.CHINESE), origin.secure(request));
    }
}
