package org.wellspring.core.interop;

import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.lang.reflect.Proxy;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.wellspring.api.account.Caller;
import org.wellspring.api.account.Grant;
import org.wellspring.api.account.Role;
import org.wellspring.api.account.Scope;
import org.wellspring.api.catalogue.Catalogue;
import org.wellspring.api.catalogue.Reviews;
import org.wellspring.api.interop.Imports.Import;
import org.wellspring.api.interop.Imports.Outcome;
import org.wellspring.api.interop.Imports.Row;
import org.wellspring.api.interop.Imports.RowQuery;
import org.wellspring.api.operations.AuditTrail;
import org.wellspring.api.shared.Id;
import org.wellspring.api.shared.Problem;
import org.wellspring.api.shared.ProblemException;
import org.wellspring.api.shared.Slice;
import org.wellspring.core.account.PolicyService;
import org.wellspring.core.interop.ImportRows.Claim;
import org.wellspring.core.interop.table.CsvTable;
import org.wellspring.core.interop.table.ImportFolder;
import org.wellspring.core.shared.Hourly;
import org.wellspring.core.shared.Identifiers;
import org.wellspring.core.shared.TestDatabase;
import org.wellspring.core.shared.Transactions;
import org.wellspring.core.vocabulary.BroughtVocabularies;

/** The import services with a real database, and jobs that run when they are told to. */
final class ImportBench {

    static final Caller CURATOR = curator(11, "Curator");
    static final Caller SECOND_CURATOR = curator(12, "Second curator");

    final MemoryCatalogue catalogue = new MemoryCatalogue();
    private final Transactions transactions;
    private final Records records;
    private final ImportWork work;
    private final ImportsService service;
    private final ImportFolder importFolder;

    ImportBench(TestDatabase database, Path folder) {
        this.transactions = new Transactions(database);
        Clock clock = Clock.systemUTC();
        var rows = new ImportRows(transactions.joined(), clock);
        var vocabularies = new BroughtVocabularies();
        this.importFolder = new ImportFolder(() -> folder);
        this.records = new Records(clock);
        this.work = new ImportWork(
                importFolder,
                new Preview(rows, vocabularies),
                new Apply(rows, vocabularies),
                new Undo(rows),
                new ApproveStep(rows, none(Catalogue.class), none(Reviews.class)));
        this.service = new ImportsService(
                new PolicyService(),
                importFolder,
                records,
                new ImportRunner() {
                    @Override
                    void start(Id id) {}
                },
                new Identifiers());
    }

    private static Caller curator(long id, String name) {
        return new Caller(new Id(id), name, Set.of(new Grant(Role.CURATOR, null)), Set.of(Scope.values()));
    }

    /** The hourly sweep, as at a later time. */
    void sweep(Duration later) {
        new ImportSweep(importFolder, records, Clock.offset(Clock.systemUTC(), later)).sweep(new Hourly());
    }

    boolean hasTable(Import of) {
        return java.nio.file.Files.exists(importFolder.file(of.id()));
    }

    ImportsService service() {
        return service;
    }

    Import upload(String table) {
        return upload(new ByteArrayInputStream(table.getBytes(StandardCharsets.UTF_8)));
    }

    Import upload(String table, String key) {
        return service.upload(
                CURATOR, "table.csv", new ByteArrayInputStream(table.getBytes(StandardCharsets.UTF_8)), key);
    }

    /** The imports whose tables lie in the folder. */
    List<Id> tables() {
        return importFolder.untouchedSince(java.time.Instant.MAX);
    }

    Import upload(InputStream table) {
        return service.upload(CURATOR, "table.csv", table, null);
    }

    Import preview(Import uploaded) {
        return run(service.preview(CURATOR, uploaded.id(), uploaded.revision(), uploaded.mapping()));
    }

    Import apply(Import previewed) {
        return run(service.apply(CURATOR, previewed.id(), previewed.revision()));
    }

    Import undo(Import applied) {
        return run(service.undo(CURATOR, applied.id(), applied.revision()));
    }

    /** Does on this thread what the runner does on its own. */
    Import run(Import started) {
        Claim claim = new Claim(started.id(), "bench");
        records.claim(started.id(), "bench");
        work.toItsEnd(claim, records.standing(started.id()), () -> false);
        records.end(started.id(), "bench");
        return service.read(CURATOR, started.id());
    }

    /** Leaves a job as a process that dies leaves it, after some of its steps. */
    Import die(Import started, int steps) {
        stepsLeft = steps;
        try {
            run(started);
        } catch (Died expected) {
            stepsLeft = Integer.MAX_VALUE;
        }
        transactions.required(() -> transactions
                .joined()
                .createQuery("update ImportJob j set j.claim = null")
                .executeUpdate());
        return service.read(CURATOR, started.id());
    }

    List<Row> rows(Import of, @Nullable Outcome outcome) {
        Slice<Row> slice = service.rows(CURATOR, new RowQuery(of.id(), outcome, null, 100));
        List<Row> all = new java.util.ArrayList<>(slice.items());
        while (slice.next() != null) {
            slice = service.rows(CURATOR, new RowQuery(of.id(), outcome, slice.next(), 100));
            all.addAll(slice.items());
        }
        return all;
    }

    private int stepsLeft = Integer.MAX_VALUE;

    private static final class Died extends RuntimeException {

        private static final long serialVersionUID = 1L;
    }

    private void step() {
        if (stepsLeft-- == 0) {
            throw new Died();
        }
    }

    @SuppressWarnings("unchecked")
    private static <T> T none(Class<T> service) {
        return (T)
                Proxy.newProxyInstance(service.getClassLoader(), new Class<?>[] {service}, (proxy, method, given) -> {
                    throw new UnsupportedOperationException(method.getName());
                });
    }

    private static AuditTrail quiet() {
        return (AuditTrail) Proxy.newProxyInstance(
                AuditTrail.class.getClassLoader(), new Class<?>[] {AuditTrail.class}, (proxy, method, given) -> null);
    }

    private final class Records extends ImportRecords {

        Records(Clock clock) {
            super(transactions.joined(), new PolicyService(), quiet(), clock);
        }

        @Override
        public Import add(Caller caller, NewTable table, CsvTable.Found found) {
            return transactions.required(() -> super.add(caller, table, found));
        }

        @Override
        public Import read(Caller caller, Id id) {
            return transactions.required(() -> super.read(caller, id));
        }

        @Override
        public Slice<Import> list(Caller caller, @Nullable String cursor, int limit) {
            return transactions.required(() -> super.list(caller, cursor, limit));
        }

        @Override
        public Slice<Row> rows(Caller caller, RowQuery query) {
            return transactions.required(() -> super.rows(caller, query));
        }

        @Override
        public Import begin(Caller caller, Id id, Start start) {
            return transactions.required(() -> super.begin(caller, id, start));
        }

        @Override
        public boolean claim(Id id, String claimant) {
            return transactions.required(() -> super.claim(id, claimant));
        }

        @Override
        public ImportWork.Standing standing(Id id) {
            return transactions.required(() -> super.standing(id));
        }

        @Override
        public List<Id> readable() {
            return transactions.required(() -> super.readable());
        }

        @Override
        public void giveUp(Instant uploaded) {
            transactions.required(() -> super.giveUp(uploaded));
        }

        @Override
        public void end(Id id, String claimant) {
            transactions.required(() -> super.end(id, claimant));
        }

        @Override
        public void fail(Id id, String claimant, Problem problem) {
            transactions.required(() -> super.fail(id, claimant, problem));
        }
    }

    private final class Preview extends PreviewStep {

        Preview(ImportRows rows, BroughtVocabularies vocabularies) {
            super(rows, catalogue, vocabularies);
        }

        @Override
        public boolean clear(Claim claim) {
            return transactions.required(() -> super.clear(claim));
        }

        @Override
        public void take(Claim claim, List<List<String>> records) {
            step();
            transactions.required(() -> super.take(claim, records));
        }
    }

    private final class Apply extends ApplyStep {

        Apply(ImportRows rows, BroughtVocabularies vocabularies) {
            super(rows, catalogue, vocabularies);
        }

        @Override
        public Step take(Claim claim) {
            step();
            return transactions.required(() -> super.take(claim));
        }

        @Override
        public void merge(Claim claim, long number) {
            step();
            transactions.required(() -> super.merge(claim, number));
        }

        @Override
        public void refuse(Claim claim, long number, ProblemException refused) {
            transactions.required(() -> super.refuse(claim, number, refused));
        }
    }

    private final class Undo extends UndoStep {

        Undo(ImportRows rows) {
            super(rows, catalogue);
        }

        @Override
        public List<Long> merges(Claim claim) {
            return transactions.required(() -> super.merges(claim));
        }

        @Override
        public void unmerge(Claim claim, long number) {
            step();
            transactions.required(() -> super.unmerge(claim, number));
        }

        @Override
        public void keep(Claim claim, long number) {
            transactions.required(() -> super.keep(claim, number));
        }

        @Override
        public boolean take(Claim claim) {
            step();
            return transactions.required(() -> super.take(claim));
        }
    }
}
