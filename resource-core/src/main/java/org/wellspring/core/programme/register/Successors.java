package org.wellspring.core.programme.register;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.List;
import org.wellspring.api.programme.Programmes.Programme;
import org.wellspring.api.programme.Register.Deed;
import org.wellspring.api.school.OrganisationsSucceeded;
import org.wellspring.api.shared.Id;
import org.wellspring.core.programme.register.Course.Span;
import org.wellspring.core.programme.register.Course.Step;

/**
 * When schools merge, split or close, what they held is put under review in the same transaction: an officer decides whether
 * it goes on, is superseded or revoked.
 */
@ApplicationScoped
public class Successors {

    @Inject
    RegisterShelf shelf;

    @Inject
    RegisterRules rules;

    void review(@Observes OrganisationsSucceeded succeeded) {
        succeeded.predecessors().stream()
                .flatMap(organisation -> shelf.of(organisation).stream())
                .forEach(designation -> review(designation, succeeded));
    }

    private void review(KnownDesignation designation, OrganisationsSucceeded succeeded) {
        Id id = designation.id();
        Programme programme = rules.programme(designation.programme());
        List<Step> steps = shelf.steps(id);
        LocalDate last = steps.get(steps.size() - 1).on();
        LocalDate on = succeeded.on().isBefore(last) ? last : succeeded.on();
        boolean held = RegisterShelf.on(Course.of(steps, programme.renewalDays()), on)
                .map(Span::standing)
                .filter(standing -> Course.mayFollow(Deed.PUT_UNDER_REVIEW, standing))
                .isPresent();
        if (held) {
            shelf.write(
                    succeeded.caller(),
                    shelf.lock(id),
                    new RegisterShelf.Reasoned(new Step(Deed.PUT_UNDER_REVIEW, on, null), succeeded.reason()),
                    programme.renewalDays());
        }
    }
}
