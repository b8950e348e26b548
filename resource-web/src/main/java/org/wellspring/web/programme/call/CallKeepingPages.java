package org.wellspring.web.programme.call;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.Response;
import java.math.BigDecimal;
import java.util.HashMap;
import java.util.Map;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.wellspring.api.account.Action;
import org.wellspring.api.account.Guarded;
import org.wellspring.api.account.Policy;
import org.wellspring.api.programme.Calls;
import org.wellspring.api.programme.Calls.Call;
import org.wellspring.api.programme.Criteria;
import org.wellspring.api.programme.ProgrammeProblem;
import org.wellspring.api.programme.Programmes;
import org.wellspring.api.shared.Id;
import org.wellspring.api.shared.ProblemException;
import org.wellspring.web.shared.http.CurrentCaller;
import org.wellspring.web.shared.page.Again;
import org.wellspring.web.shared.page.Form;
import org.wellspring.web.shared.page.Page;
import org.wellspring.web.shared.page.Redirects;

/** Calls as officers write them. */
@Path("administration/calls")
@RequestScoped
@Produces(MediaType.TEXT_HTML)
public class CallKeepingPages {

    private static final String HERE = "/administration/calls";

    @Inject
    private Calls calls;

    @Inject
    private Programmes programmes;

    @Inject
    private Policy policy;

    @Inject
    private CurrentCaller caller;

    /** @param pattern the programme whose usual call fills the form */
    @GET
    @Path("new")
    public Page fresh(@QueryParam("pattern") @DefaultValue("") String pattern) {
        Form form = calls.pattern(pattern)
                .map(CallForm::filled)
                .orElseGet(() -> Form.EMPTY.with("terms.publicityDays", "5"));
        return page(null, form, Form.EMPTY);
    }

    @POST
    @Path("new")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Response create(MultivaluedMap<String, String> fields) {
        Form typed = Form.typed(fields);
        return done(null, typed, () -> calls.create(caller.get(), new CallForm(typed).read()));
    }

    @GET
    @Path("{id: [0-9A-Za-z]{13}}")
    public Page show(@PathParam("id") String id) {
        requireKeeper();
        Call call = calls.call(caller.get(), Id.parse(id));
        return page(call, CallForm.filled(call.description()), Form.EMPTY);
    }

    /** Saves, publishes, ends the ballots, or copies: what the pressed button says. */
    @POST
    @Path("{id: [0-9A-Za-z]{13}}")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Response change(@PathParam("id") String id, MultivaluedMap<String, String> fields) {
        requireKeeper();
        Form typed = Form.typed(fields);
        Call call = calls.call(caller.get(), Id.parse(id));
        long revision = typed.revision();
        return switch (typed.value("then")) {
            case "publish" ->
                done(call, CallForm.filled(call.description()), () -> calls.publish(caller.get(), call.id(), revision));
            case "close" ->
                done(
                        call,
                        CallForm.filled(call.description()),
                        () -> calls.closeBallots(caller.get(), call.id(), revision));
            case "copy" ->
                done(
                        call,
                        CallForm.filled(call.description()),
                        () -> calls.copy(
                                caller.get(),
                                call.id(),
                                new Calls.Copy(typed.value("copy").strip(), 1)));
            default ->
                done(call, typed, () -> calls.change(caller.get(), call.id(), revision, new CallForm(typed).read()));
        };
    }

    /** What the rules as they stand make of the values in the fields. */
    @POST
    @Path("{id: [0-9A-Za-z]{13}}/preview")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Response preview(@PathParam("id") String id, MultivaluedMap<String, String> fields) {
        requireKeeper();
        Form typed = Form.typed(fields);
        Call call = calls.call(caller.get(), Id.parse(id));
        Form shown = CallForm.filled(call.description());
        try {
            Criteria criteria = call.description().criteria();
            Criteria.Score score =
                    calls.preview(new Calls.Sample(criteria, typed.value("stage"), values(criteria, typed)));
            return Response.ok(page(call, shown, typed).with("score", score)).build();
        } catch (ProblemException problem) {
            ProblemException refused = Again.mendable(problem);
            return Again.show(page(call, shown, typed.refused(refused)), refused);
        }
    }

    private static Map<String, BigDecimal> values(Criteria criteria, Form typed) {
        Map<String, BigDecimal> values = new HashMap<>();
        for (Criteria.Indicator indicator : criteria.indicators()) {
            String text = typed.value("values." + indicator.code()).strip();
            if (!text.isEmpty()) {
                values.put(indicator.code(), number(text));
            }
        }
        return values;
    }

    private static BigDecimal number(String text) {
        if (!text.matches("[0-9]{1,12}(\\.[0-9]{1,6})?")) {
            throw new ProblemException(ProgrammeProblem.NUMBER_REFUSED);
        }
        return new BigDecimal(text);
    }

    private Response done(@Nullable Call call, Form typed, Supplier<Call> act) {
        try {
            return Redirects.to(HERE + "/" + act.get().id(), "programme.call.said");
        } catch (ProblemException problem) {
            ProblemException refused = Again.mendable(problem);
            Form again = refused.problem() == ProgrammeProblem.CODE_TAKEN
                    ? typed.refused(refused, "code")
                    : typed.refused(refused);
            return Again.show(page(call, again, Form.EMPTY), refused);
        }
    }

    private Page page(@Nullable Call call, Form form, Form sample) {
        requireKeeper();
        return Page.of("programme/call/keep.jte")
                .with("call", call)
                .with("programmes", programmes.all())
                .with("form", form)
                .with("sample", sample);
    }

    private void requireKeeper() {
        policy.require(caller.get(), Action.PROGRAMME_KEEP, Guarded.NOTHING);
    }
}
