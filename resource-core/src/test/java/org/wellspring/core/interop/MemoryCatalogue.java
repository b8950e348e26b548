package org.wellspring.core.interop;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.wellspring.api.account.Caller;
import org.wellspring.api.catalogue.BulkCatalogue;
import org.wellspring.api.catalogue.CatalogueProblem;
import org.wellspring.api.catalogue.ResourceMetadata;
import org.wellspring.api.shared.Finding;
import org.wellspring.api.shared.Id;
import org.wellspring.api.shared.ProblemException;
import org.wellspring.api.shared.SharedProblem;
import org.wellspring.core.catalogue.metadata.MetadataFields;

/** A catalogue that keeps its promises in memory. */
final class MemoryCatalogue implements BulkCatalogue {

    final Map<Id, Existing> records = new LinkedHashMap<>();
    private final Map<String, List<Id>> titles = new HashMap<>();
    private long last;

    /** Somebody else changes a resource. */
    void touch(Id resource) {
        records.computeIfPresent(
                resource, (id, present) -> new Existing(id, present.revision() + 1, present.metadata()));
    }

    @Override
    public List<Described> describe(List<Map<String, List<String>>> described) {
        return described.stream()
                .map(fields -> MetadataFields.with(ResourceMetadata.EMPTY, fields))
                .toList();
    }

    /** Knows one rule: nobody has a class of 13 minutes. */
    @Override
    public List<List<Finding>> check(List<ResourceMetadata> descriptions, Destination destination) {
        return descriptions.stream()
                .map(metadata -> Integer.valueOf(13).equals(metadata.classMinutes())
                        ? List.of(Finding.at("/classMinutes", SharedProblem.OUT_OF_RANGE))
                        : List.<Finding>of())
                .toList();
    }

    @Override
    public List<Receipt> create(Caller caller, List<ResourceMetadata> descriptions, Destination destination) {
        List<Receipt> receipts = new ArrayList<>();
        for (ResourceMetadata metadata : descriptions) {
            Id id = new Id(++last);
            records.put(id, new Existing(id, 1, metadata));
            metadata.title()
                    .values()
                    .values()
                    .forEach(title -> titles.computeIfAbsent(plain(title), first -> new ArrayList<>())
                            .add(id));
            receipts.add(new Receipt(id, 1, List.of()));
        }
        return receipts;
    }

    @Override
    public Receipt change(Caller caller, Existing existing, ResourceMetadata metadata, Destination destination) {
        Existing present = records.get(existing.resource());
        if (present == null) {
            throw new ProblemException(CatalogueProblem.NOT_EDITABLE);
        }
        if (present.revision() != existing.revision()) {
            throw new ProblemException(SharedProblem.REVISION_STALE);
        }
        records.put(existing.resource(), new Existing(existing.resource(), present.revision() + 1, metadata));
        return new Receipt(existing.resource(), present.revision() + 1, List.of());
    }

    @Override
    public List<Boolean> takeBack(Caller caller, List<Receipt> receipts) {
        return receipts.stream()
                .map(receipt -> {
                    Existing present = receipt.resource() == null ? null : records.get(receipt.resource());
                    boolean unchanged = present != null && present.revision() == receipt.revision();
                    if (unchanged) {
                        records.remove(receipt.resource());
                    }
                    return unchanged;
                })
                .toList();
    }

    @Override
    public Map<String, List<Existing>> byTitle(Collection<String> asked) {
        Map<String, List<Existing>> found = new HashMap<>();
        for (String title : asked) {
            List<Existing> same = titles.getOrDefault(plain(title), List.of()).stream()
                    .filter(records::containsKey)
                    .map(id -> records.get(id))
                    .toList();
            if (!same.isEmpty()) {
                found.put(title, same);
            }
        }
        return found;
    }

    private static String plain(String title) {
        return title.toLowerCase(Locale.ROOT).replace(" ", "");
    }
}
