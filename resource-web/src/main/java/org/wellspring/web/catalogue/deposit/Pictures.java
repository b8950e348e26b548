package org.wellspring.web.catalogue.deposit;

import org.wellspring.api.catalogue.ResourceState;

/** Which picture of the sprite stands for what, and in which of the look's states it is shown. */
public final class Pictures {

    private Pictures() {}

    /** For a file. */
    public static String of(String mediaType) {
        String family = mediaType.substring(0, Math.max(0, mediaType.indexOf('/')));
        return switch (family) {
            case "image" -> "image";
            case "audio" -> "sound";
            case "video" -> "film";
            default -> ofDocument(mediaType);
        };
    }

    private static String ofDocument(String mediaType) {
        if (mediaType.contains("presentation") || mediaType.contains("powerpoint")) {
            return "slides";
        }
        if (mediaType.contains("csv") || mediaType.contains("sheet") || mediaType.contains("excel")) {
            return "sheet";
        }
        return mediaType.contains("zip") || mediaType.contains("tar") ? "pack" : "file";
    }

    /** For where a resource stands. */
    public static String of(ResourceState state) {
        return switch (state) {
            case DRAFT -> "file";
            case SUBMITTED, UPDATE_IN_REVIEW -> "clock";
            case IN_REVIEW -> "now";
            case PUBLISHED -> "done";
            case WITHDRAWN -> "back";
        };
    }

    public static String kind(ResourceState state) {
        return switch (state) {
            case DRAFT -> "need";
            case SUBMITTED, UPDATE_IN_REVIEW, IN_REVIEW -> "go";
            case PUBLISHED -> "good";
            case WITHDRAWN -> "bad";
        };
    }
}
