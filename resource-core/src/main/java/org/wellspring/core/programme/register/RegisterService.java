package org.wellspring.core.programme.register;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.wellspring.api.account.Caller;
import org.wellspring.api.programme.ProgrammeProblem;
import org.wellspring.api.programme.Programmes.Programme;
import org.wellspring.api.programme.Register;
import org.wellspring.api.school.Organisations;
import org.wellspring.api.school.Organisations.Organisation;
import org.wellspring.api.shared.Id;
import org.wellspring.api.shared.LocalizedText;
import org.wellspring.api.shared.ProblemException;
import org.wellspring.api.shared.Slice;
import org.wellspring.core.programme.register.Course.Span;
import org.wellspring.core.programme.register.Course.Step;
import org.wellspring.core.programme.register.RegisterLists.Found;
import org.wellspring.core.programme.register.RegisterShelf.Reasoned;
import org.wellspring.core.shared.Conflicts;
import org.wellspring.core.shared.Listing;
import org.wellspring.core.shared.Today;

/** The desk for the register. */
@Stateless
public class RegisterService implements Register {

    private static final int MOST_NAMED = 500;

    @Inject
    RegisterShelf shelf;

    @Inject
    RegisterLists lists;

    @Inject
    RegisterRules rules;

    @Inject
    Organisations organisations;

    @Inject
    Today today;

    @Override
    public Slice<Designation> list(Query query) {
        List<Found> found = lists.find(query, day(query.on()));
        Map<Id, LocalizedText> names = names(
                found.stream().map(row -> row.designation().organisation()).toList());
        return Listing.slice(
                found,
                query.limit(),
                row -> row.designation()
                        .details(names.getOrDefault(row.designation().organisation(), LocalizedText.EMPTY), row.span()),
                Found::number);
    }

    @Override
    public Designation designation(Id id, @Nullable LocalDate on) {
        KnownDesignation designation = shelf.find(id);
        return details(designation, spans(designation), day(on));
    }

    @Override
    public List<Event> history(Id designation) {
        return shelf.history(shelf.find(designation).id());
    }

    @Override
    public List<Designation> of(Id organisation, @Nullable LocalDate on) {
        LocalDate day = day(on);
        return shelf.of(organisation).stream()
                .flatMap(
                        designation -> RegisterShelf.on(spans(designation), day)
                                .map(span -> designation.details(LocalizedText.EMPTY, span))
                                .stream())
                .toList();
    }

    @Override
    public List<LocalizedText> districts() {
        return shelf.districts();
    }

    @Override
    public Designation designate(Caller caller, Designate designate) {
        rules.requireDecider(caller, designate.organisation());
        Programme programme = rules.requireSound(designate, today.get());
        Organisation organisation = organisations.organisation(designate.organisation());
        if (organisation.state() == Organisations.State.CLOSED) {
            throw new ProblemException(ProgrammeProblem.ORGANISATION_CLOSED);
        }
        requireFirst(designate);
        KnownDesignation designation = shelf.keep(programme, designate, organisation);
        LocalDate until = designate.until() == null ? RegisterRules.end(programme, designate.on()) : designate.until();
        List<Span> spans = shelf.write(
                caller,
                designation,
                new Reasoned(new Step(Deed.DESIGNATED, designate.on(), until), designate.reason()),
                programme.renewalDays());
        rules.record(caller, "programme.designate", designation.id(), designate.reason());
        return details(designation, spans, designate.on());
    }

    @Override
    public Designation act(Caller caller, Id id, long revision, Act act) {
        KnownDesignation designation = shelf.find(id);
        rules.requireDecider(caller, designation.organisation());
        Conflicts.requireRevision(revision, designation.revision());
        rules.requireSound(act, today.get());
        Programme programme = rules.programme(designation.programme());
        shelf.lock(id);
        Span before = RegisterShelf.on(spans(designation), act.on())
                .orElseThrow(() -> new ProblemException(
                        ProgrammeProblem.ACT_OUT_OF_ORDER,
                        shelf.steps(id).get(0).on()));
        RegisterRules.requirePossible(act.deed(), before.standing());
        Step step = new Step(act.deed(), act.on(), rules.end(programme, act, before));
        List<Span> spans = shelf.write(caller, designation, new Reasoned(step, act.reason()), programme.renewalDays());
        rules.record(caller, "programme." + RegisterRules.kebab(act.deed()), id, act.reason());
        return details(designation, spans, act.on());
    }

    /** An honour that is held is not given again for the same thing. */
    private void requireFirst(Designate designate) {
        shelf.of(designate.organisation()).stream()
                .filter(held -> held.programme().equals(designate.programme()))
                .flatMap(held ->
                        RegisterShelf.on(spans(held), designate.on())
                                .map(span -> held.details(LocalizedText.EMPTY, span))
                                .stream())
                .filter(held -> held.subject().equals(designate.subject()))
                .filter(held -> held.standing().counts() || held.standing() == Standing.SUSPENDED)
                .findFirst()
                .ifPresent(held -> {
                    throw new ProblemException(ProgrammeProblem.ALREADY_DESIGNATED, held.number());
                });
    }

    private List<Span> spans(KnownDesignation designation) {
        return Course.of(
                shelf.steps(designation.id()),
                rules.programme(designation.programme()).renewalDays());
    }

    /** Before its first day a designation is shown as on that day. */
    private Designation details(KnownDesignation designation, List<Span> spans, LocalDate day) {
        Span span = RegisterShelf.on(spans, day).orElseGet(() -> spans.get(0));
        return designation.details(
                Optional.ofNullable(names(List.of(designation.organisation())).get(designation.organisation()))
                        .orElse(LocalizedText.EMPTY),
                span);
    }

    private Map<Id, LocalizedText> names(List<Id> ids) {
        return organisations.named(ids.stream().distinct().limit(MOST_NAMED).toList()).stream()
                .collect(Collectors.toMap(Organisation::id, Organisation::name));
    }

    private LocalDate day(@Nullable LocalDate on) {
        return on == null ? today.get() : on;
    }
}
