package fr.recours.referral;

import java.util.List;

/**
 * What a file says of one kind.
 *
 * @param fields how many of its fields say something of that kind
 * @param values those that can be read, each once, in the order of the file; there may be none
 */
public record IdentityFound(IdentityKind kind, int fields, List<String> values) {}
