/**
 * Everything that readers were ever given, in the archive: an object for each resource with its files, the record of each
 * version ({@code metadata.json}) and what became of the resource ({@code resource.json}); a parcel of records for what came
 * without files and in bulk. From the archive alone the public catalogue can be made again.
 */
@NullMarked
package org.wellspring.core.content.preservation;

import org.jspecify.annotations.NullMarked;
