package org.wellspring.web.catalogue.deposit;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.wellspring.api.catalogue.Catalogue.PermittedActions;
import org.wellspring.api.catalogue.ResourceDetails;
import org.wellspring.api.catalogue.Reviews.Outcome;
import org.wellspring.api.catalogue.Reviews.Review;
import org.wellspring.api.catalogue.Sections.Section;
import org.wellspring.api.content.FileDetails;
import org.wellspring.api.content.Readings.Reading;
import org.wellspring.api.content.Readings.State;
import org.wellspring.api.shared.Finding;
import org.wellspring.web.shared.text.Language;

/**
 * A resource as its depositor's page shows it.
 *
 * @param details of the working version; of the published one when there is no other
 * @param readings what came of reading the files
 * @param lacks what must be added before it can be handed in
 * @param history decisions on all versions, newest first
 */
public record Draft(
        ResourceDetails details,
        PermittedActions may,
        List<FileDetails> files,
        List<Reading> readings,
        List<Finding> lacks,
        List<Review> history,
        Section section) {

    public Draft {
        files = List.copyOf(files);
        readings = List.copyOf(readings);
        lacks = List.copyOf(lacks);
        history = List.copyOf(history);
    }

    /** The decision that sent this very version back; null when none did. */
    public @Nullable Review returned() {
        return history.stream()
                .findFirst()
                .filter(last -> last.version() == details.version() && last.outcome() == Outcome.RETURNED)
                .filter(last -> isOpen())
                .orElse(null);
    }

    /** Whether it is being written, so that its fields are shown. */
    public boolean isOpen() {
        return may.edit() && details.workingVersion() != null;
    }

    /** What came of reading a file; null while nobody has begun to. */
    public @Nullable Reading reading(String path) {
        return readings.stream()
                .filter(reading -> reading.path().equals(path))
                .findFirst()
                .orElse(null);
    }

    /** What the file says and the record does not; nothing when the record is not being written. */
    public List<Offer> offers(String path) {
        Reading reading = reading(path);
        return reading == null || !isOpen() ? List.of() : Offer.of(details.metadata(), reading.suggestion());
    }

    /** Why a file could not be read: {@code encrypted}, {@code damaged}, {@code large} or {@code long}; "" when it could. */
    public String unread(String path) {
        Reading reading = reading(path);
        if (reading == null || reading.state() != State.FAILED) {
            return "";
        }
        return switch (reading.reason()) {
            case "ENCRYPTED" -> "encrypted";
            case "DAMAGED" -> "damaged";
            case "TOO_LARGE", "MEMORY" -> "large";
            default -> "long";
        };
    }

    /** Where its page is. */
    public String path() {
        return "/deposit/" + details.id();
    }

    /** How the working version will look to readers. */
    public String preview() {
        return "/resources/" + details.id() + "/versions/" + details.version();
    }

    /** The field that a finding is about: the first part of its pointer. */
    public static String field(Finding finding) {
        String path = finding.pointer().substring(1);
        int slash = path.indexOf('/');
        return slash < 0 ? path : path.substring(0, slash);
    }

    /** The input that a finding leads to; for what is said in several languages, the reader's own. */
    public static String anchor(Finding finding, Language reader) {
        String field = field(finding);
        return field.equals("title") || field.equals("summary") ? field + "." + reader.code() : field;
    }

    public long bytes() {
        return files.stream().mapToLong(FileDetails::size).sum();
    }
}
