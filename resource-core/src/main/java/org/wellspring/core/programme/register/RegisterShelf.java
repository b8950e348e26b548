package org.wellspring.core.programme.register;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.wellspring.api.account.Caller;
import org.wellspring.api.programme.ProgrammeProblem;
import org.wellspring.api.programme.Programmes.Programme;
import org.wellspring.api.programme.Register.Designate;
import org.wellspring.api.programme.Register.Event;
import org.wellspring.api.school.Organisations.Organisation;
import org.wellspring.api.shared.Id;
import org.wellspring.api.shared.LocalizedText;
import org.wellspring.api.shared.ProblemException;
import org.wellspring.api.shared.SharedProblem;
import org.wellspring.core.programme.register.Course.Span;
import org.wellspring.core.programme.register.Course.Step;
import org.wellspring.core.shared.Conflicts;
import org.wellspring.core.shared.Identifiers;
import org.wellspring.core.shared.StoredJson;

/** Where designations and what happened to them are kept. */
@Dependent
class RegisterShelf {

    @PersistenceContext(unitName = "wellspring")
    EntityManager entities;

    @Inject
    Identifiers identifiers;

    @Inject
    Clock clock;

    /** Numbers of a programme's year run on; two at the same moment are told to repeat by the unique number. */
    KnownDesignation keep(Programme programme, Designate designate, Organisation organisation) {
        String series = programme.letters() + "-" + designate.on().getYear() + "-";
        int last = entities.createQuery("""
                        select d.number from KnownDesignation d where d.number like :series
                        order by length(d.number) desc, d.number desc""", String.class)
                .setParameter("series", series + "%")
                .setMaxResults(1)
                .getResultStream()
                .findFirst()
                .map(number -> Integer.parseInt(number.substring(series.length())))
                .orElse(0);
        KnownDesignation designation = new KnownDesignation(
                identifiers.next(), series + String.format("%04d", last + 1), designate, organisation);
        entities.persist(designation);
        save();
        return designation;
    }

    void save() {
        Conflicts.flush(entities, SharedProblem.CONCURRENT_CHANGE);
    }

    KnownDesignation find(Id id) {
        return Optional.ofNullable(entities.find(KnownDesignation.class, id.value()))
                .orElseThrow(() -> new ProblemException(SharedProblem.NOT_FOUND));
    }

    /** Its revision rises, so that of two acts on the same state one is told. */
    KnownDesignation lock(Id id) {
        return Optional.ofNullable(
                        entities.find(KnownDesignation.class, id.value(), LockModeType.PESSIMISTIC_FORCE_INCREMENT))
                .orElseThrow(() -> new ProblemException(SharedProblem.NOT_FOUND));
    }

    List<KnownDesignation> of(Id organisation) {
        return entities.createQuery(
                        "select d from KnownDesignation d where d.organisation = :organisation order by d.number",
                        KnownDesignation.class)
                .setParameter("organisation", organisation.value())
                .getResultList();
    }

    /** The oldest first. */
    private List<DesignationEvent> events(Id designation) {
        return entities.createQuery("""
                        select e from DesignationEvent e where e.designation = :designation
                        order by e.on, e.id""", DesignationEvent.class)
                .setParameter("designation", designation.value())
                .getResultList();
    }

    List<Step> steps(Id designation) {
        return events(designation).stream().map(DesignationEvent::step).toList();
    }

    List<Event> history(Id designation) {
        List<Event> history = new java.util.ArrayList<>(
                events(designation).stream().map(DesignationEvent::details).toList());
        java.util.Collections.reverse(history);
        return history;
    }

    /** A step and why it is taken. */
    record Reasoned(Step step, String reason) {}

    /** Writes down what happened, and how the designation stands since. */
    List<Span> write(Caller caller, KnownDesignation designation, Reasoned reasoned, int renewalDays) {
        Step step = reasoned.step();
        List<Step> before = steps(designation.id());
        Step last = before.isEmpty() ? step : before.get(before.size() - 1);
        if (step.on().isBefore(last.on())) {
            throw new ProblemException(ProgrammeProblem.ACT_OUT_OF_ORDER, last.on());
        }
        DesignationEvent event = new DesignationEvent(identifiers.next(), designation.id(), step, reasoned.reason());
        event.by(caller, clock.instant());
        entities.persist(event);
        List<Step> steps = new java.util.ArrayList<>(before);
        steps.add(step);
        List<Span> spans = Course.of(steps, renewalDays);
        entities.createNativeQuery("delete from designation_span where designation_id = ?1")
                .setParameter(1, designation.id().value())
                .executeUpdate();
        spans.forEach(span -> entities.persist(new DesignationSpan(designation.id(), span)));
        save();
        return spans;
    }

    List<LocalizedText> districts() {
        return entities.createQuery(
                        "select distinct d.district from KnownDesignation d where d.district <> '{}' order by d.district",
                        String.class)
                .getResultStream()
                .map(district -> StoredJson.read(district, LocalizedText.class))
                .toList();
    }

    /** The span on a day; empty before the first. */
    static Optional<Span> on(List<Span> spans, LocalDate day) {
        return spans.stream().filter(span -> span.holdsOn(day)).findFirst();
    }
}
