package org.wellspring.web.programme.keeping;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.Response;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.wellspring.api.account.Action;
import org.wellspring.api.account.Guarded;
import org.wellspring.api.account.Policy;
import org.wellspring.api.programme.Programmes;
import org.wellspring.api.programme.Register;
import org.wellspring.api.programme.Register.Act;
import org.wellspring.api.programme.Register.Deed;
import org.wellspring.api.programme.Register.Designate;
import org.wellspring.api.programme.Register.Designation;
import org.wellspring.api.school.Organisations;
import org.wellspring.api.school.Organisations.Organisation;
import org.wellspring.api.shared.Finding;
import org.wellspring.api.shared.Id;
import org.wellspring.api.shared.LocalizedText;
import org.wellspring.api.shared.ProblemException;
import org.wellspring.api.shared.SharedProblem;
import org.wellspring.web.shared.http.CurrentCaller;
import org.wellspring.web.shared.page.Again;
import org.wellspring.web.shared.page.Form;
import org.wellspring.web.shared.page.Page;
import org.wellspring.web.shared.page.Redirects;
import org.wellspring.web.shared.text.Language;

/** The register as officers write in it. */
@Path("administration/register")
@RequestScoped
@Produces(MediaType.TEXT_HTML)
public class RegisterKeepingPages {

    private static final List<Deed> DEEDS =
            List.of(Deed.RENEWED, Deed.SUSPENDED, Deed.REINSTATED, Deed.REVOKED, Deed.SUPERSEDED);

    @Inject
    private Register register;

    @Inject
    private Programmes programmes;

    @Inject
    private Organisations organisations;

    @Inject
    private Policy policy;

    @Inject
    private CurrentCaller caller;

    @GET
    @Path("new")
    public Page fresh(@QueryParam("organisation") @Nullable String code) {
        return entering(code == null ? Form.EMPTY : Form.EMPTY.with("organisation", code));
    }

    @POST
    @Path("new")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Response designate(MultivaluedMap<String, String> fields) {
        Form typed = Form.typed(fields);
        try {
            Designation entered = register.designate(caller.get(), read(typed));
            return Redirects.to("/register/" + entered.id(), "programme.register.said");
        } catch (ProblemException problem) {
            ProblemException refused = Again.mendable(problem);
            return Again.show(entering(typed.refused(refused)), refused);
        }
    }

    @GET
    @Path("{id: [0-9A-Za-z]{13}}")
    public Page show(@PathParam("id") String id) {
        return acting(Id.parse(id), Form.EMPTY);
    }

    @POST
    @Path("{id: [0-9A-Za-z]{13}}")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Response act(@PathParam("id") String id, MultivaluedMap<String, String> fields) {
        Form typed = Form.typed(fields);
        Id designation = Id.parse(id);
        try {
            register.act(
                    caller.get(),
                    designation,
                    typed.revision(),
                    new Act(
                            deed(typed.value("deed")),
                            requiredDay(typed, "on"),
                            day(typed, "until"),
                            typed.value("reason").strip()));
            return Redirects.to("/register/" + designation, "programme.register.said");
        } catch (ProblemException problem) {
            ProblemException refused = Again.mendable(problem);
            return Again.show(acting(designation, typed.refused(refused)), refused);
        }
    }

    private Page entering(Form form) {
        requireKeeper();
        return Page.of("programme/keeping/designate.jte")
                .with("programmes", programmes.all())
                .with("form", form);
    }

    private Page acting(Id id, Form form) {
        requireKeeper();
        Designation designation = register.designation(id, null);
        return Page.of("programme/keeping/act.jte")
                .with("designation", designation)
                .with("deeds", DEEDS)
                .with("form", form);
    }

    private void requireKeeper() {
        policy.require(caller.get(), Action.PROGRAMME_KEEP, Guarded.NOTHING);
    }

    private Designate read(Form typed) {
        Id organisation = organisations
                .withCode(typed.value("organisation").strip())
                .map(Organisation::id)
                .orElseThrow(() -> wrong("organisation", SharedProblem.NOT_FOUND));
        LocalizedText subject = LocalizedText.EMPTY;
        for (Language language : Language.values()) {
            subject = subject.with(language.code(), typed.value("subject." + language.code()));
        }
        return new Designate(
                typed.value("programme"),
                organisation,
                subject,
                requiredDay(typed, "on"),
                day(typed, "until"),
                typed.value("reason").strip());
    }

    private static Deed deed(String typed) {
        return Arrays.stream(Deed.values())
                .filter(deed -> deed.name().equals(typed))
                .findFirst()
                .orElseThrow(() -> wrong("deed", SharedProblem.REQUIRED));
    }

    private static LocalDate requiredDay(Form typed, String field) {
        LocalDate day = day(typed, field);
        if (day == null) {
            throw wrong(field, SharedProblem.REQUIRED);
        }
        return day;
    }

    private static @Nullable LocalDate day(Form typed, String field) {
        String text = typed.value(field).strip();
        try {
            return text.isEmpty() ? null : LocalDate.parse(text);
        } catch (DateTimeException unreadable) {
            throw wrong(field, SharedProblem.BAD_PARAMETER, field);
        }
    }

    private static ProblemException wrong(String field, SharedProblem problem, Object... arguments) {
        return new ProblemException(SharedProblem.INVALID, List.of(Finding.at("/" + field, problem, arguments)));
    }
}
