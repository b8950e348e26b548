package org.wellspring.web.account;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.Response;
import java.util.Map;
import java.util.Optional;
import org.wellspring.api.account.AccountProblem;
import org.wellspring.api.account.Accounts;
import org.wellspring.api.account.Accounts.AcceptInvitation;
import org.wellspring.api.account.PersonDetails;
import org.wellspring.api.account.SignIn;
import org.wellspring.api.shared.Problem;
import org.wellspring.api.shared.ProblemException;
import org.wellspring.web.shared.http.Client;
import org.wellspring.web.shared.page.Form;
import org.wellspring.web.shared.page.Page;
import org.wellspring.web.shared.text.WantedLanguage;

/** Turns a link that works once into an account: the same steps for an invitation and for the first administrator. */
@RequestScoped
public class Admissions {

    private static final Map<Problem, String> FIELDS = Map.of(
            AccountProblem.PASSWORD_LENGTH, "password",
            AccountProblem.PASSWORD_GUESSABLE, "password",
            AccountProblem.EMAIL_INVALID, "email",
            AccountProblem.EMAIL_TAKEN, "email");

    @Inject
    private Accounts accounts;

    @Inject
    private SignIn signIn;

    @Inject
    private Entry entry;

    /** @throws ProblemException {@link AccountProblem#LINK_ENDED} */
    Page form(String door, String secret, Form form) {
        return Page.of("account/accept.jte")
                .with("door", door)
                .with("secret", secret)
                .with("email", accounts.invitedEmail(secret))
                .with("form", form);
    }

    Response accept(String door, String secret, HttpServletRequest request, MultivaluedMap<String, String> fields) {
        Form form = Form.typed(fields);
        String password = Optional.ofNullable(fields.getFirst("password")).orElse("");
        String language = WantedLanguage.of(request).code();
        try {
            PersonDetails person = accounts.accept(
                    new AcceptInvitation(secret, form.value("email").strip(), form.value("name"), password, language));
            return entry.opened(request, signIn.signIn(person.email(), password, Client.address(request)), "/account");
        } catch (ProblemException refused) {
            if (refused.problem() == AccountProblem.LINK_ENDED) {
                throw refused;
            }
            String field = FIELDS.get(refused.problem());
            Form again = field == null ? form.refused(refused) : form.refused(refused, field);
            return Response.status(422).entity(form(door, secret, again)).build();
        }
    }
}
