package org.wellspring.core.account;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.wellspring.api.account.AccountProblem;
import org.wellspring.api.account.PersonDetails;
import org.wellspring.api.shared.Id;
import org.wellspring.api.shared.ProblemException;
import org.wellspring.api.shared.SharedProblem;
import org.wellspring.api.shared.Slice;
import org.wellspring.core.account.credential.EmailAddress;
import org.wellspring.core.shared.Conflicts;

/** The shelf of accounts. */
@ApplicationScoped
class People {

    @PersistenceContext(unitName = "wellspring")
    EntityManager entities;

    Account get(Id person) {
        return Optional.ofNullable(entities.find(Account.class, person.value()))
                .orElseThrow(() -> new ProblemException(SharedProblem.NOT_FOUND));
    }

    /** For a change. @throws ProblemException {@code REVISION_STALE} */
    Account get(Id person, long revision) {
        Account account = get(person);
        Conflicts.requireRevision(revision, account.revision);
        return account;
    }

    Optional<Account> withEmail(String email) {
        return entities.createQuery("select a from Account a where a.email = :email", Account.class)
                .setParameter("email", EmailAddress.normal(email))
                .getResultStream()
                .findFirst();
    }

    boolean nobody() {
        return entities.createQuery("select a.id from Account a", Long.class)
                .setMaxResults(1)
                .getResultList()
                .isEmpty();
    }

    void add(Account account) {
        entities.persist(account);
        Conflicts.flush(entities, AccountProblem.EMAIL_TAKEN);
    }

    PersonDetails changed(Account account) {
        Conflicts.flush(entities);
        return account.details();
    }

    /**
     * Refuses to leave the city without an administrator. Holds the row of every administrator until the transaction
     * ends: two who suspend each other at the same moment must not both succeed.
     */
    void requireAnotherAdministrator(Account leaving) {
        boolean another = entities.createQuery(
                        "select a from Account a where a.administrator = true order by a.id", Account.class)
                .setLockMode(LockModeType.PESSIMISTIC_WRITE)
                .getResultStream()
                .anyMatch(other -> other.id != leaving.id && other.isActive());
        if (!another) {
            throw new ProblemException(AccountProblem.LAST_ADMINISTRATOR);
        }
    }

    Slice<PersonDetails> list(String query, @Nullable String cursor, int limit) {
        Optional<Account> behind =
                Optional.ofNullable(cursor).filter(text -> !text.isEmpty()).map(this::at);
        List<Account> found = entities.createQuery("""
                        select a from Account a
                        where (lower(a.name) like :part escape '!' or a.email like :part escape '!')
                          and (a.name > :name or (a.name = :name and a.id > :id))
                        order by a.name, a.id
                        """, Account.class)
                .setParameter("part", "%" + escaped(EmailAddress.normal(query)) + "%")
                .setParameter("name", behind.map(account -> account.name).orElse(""))
                .setParameter("id", behind.map(account -> account.id).orElse(Long.MIN_VALUE))
                .setMaxResults(limit + 1)
                .getResultList();
        List<PersonDetails> page =
                found.stream().limit(limit).map(Account::details).toList();
        return new Slice<>(page, found.size() > limit ? page.get(limit - 1).id().toString() : null);
    }

    void noteSignIn(Account account, Instant now) {
        entities.createNativeQuery("update account set last_sign_in_at = ?1 where id = ?2")
                .setParameter(1, Timestamp.from(now))
                .setParameter(2, account.id)
                .executeUpdate();
    }

    private Account at(String cursor) {
        try {
            return get(Id.parse(cursor));
        } catch (ProblemException unknown) {
            throw new ProblemException(SharedProblem.BAD_CURSOR);
        }
    }

    private static String escaped(String query) {
        return query.replace("!", "!!").replace("%", "!%").replace("_", "!_");
    }
}
