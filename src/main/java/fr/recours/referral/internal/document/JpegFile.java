package fr.recours.referral.internal.document;

import fr.recours.referral.DocumentRejection;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import org.apache.commons.imaging.Imaging;
import org.apache.commons.imaging.formats.jpeg.JpegImageMetadata;
import org.apache.commons.imaging.formats.jpeg.exif.ExifRewriter;
import org.apache.commons.imaging.formats.jpeg.iptc.JpegIptcRewriter;
import org.apache.commons.imaging.formats.jpeg.xmp.JpegXmpRewriter;
import org.apache.commons.imaging.formats.tiff.TiffField;
import org.apache.commons.imaging.formats.tiff.constants.TiffTagConstants;
import org.apache.commons.imaging.formats.tiff.write.TiffOutputSet;

/**
 * A photograph tells where, when and with what it was taken: all of that goes, the picture itself is not computed anew. The way it
 * is to be turned stays, or a photographed letter would lie on its side.
 */
final class JpegFile {

    private static final int UPRIGHT = 1;

    private JpegFile() {}

    static byte[] cleaned(byte[] content) throws RejectedFileException {
        try {
            int turned = orientation(content);
            byte[] bare = without(content, (in, out) -> new ExifRewriter().removeExifMetadata(in, out));
            bare = without(bare, (in, out) -> new JpegXmpRewriter().removeXmpXml(in, out));
            bare = without(bare, (in, out) -> new JpegIptcRewriter().removeIptc(in, out));
            return turned == UPRIGHT ? bare : turned(bare, (short) turned);
        } catch (IOException | RuntimeException unreadable) { // the library throws many kinds on broken files
            throw new RejectedFileException(DocumentRejection.CORRUPT);
        }
    }

    /** How it is turned, 1 to 8; 1, upright, when it does not say. */
    static int orientation(byte[] content) throws IOException {
        if (!(Imaging.getMetadata(content) instanceof JpegImageMetadata metadata)) {
            return UPRIGHT;
        }
        TiffField field = metadata.findExifValue(TiffTagConstants.TIFF_TAG_ORIENTATION);
        return field == null ? UPRIGHT : field.getIntValue();
    }

    private static byte[] turned(byte[] bare, short orientation) throws IOException {
        TiffOutputSet only = new TiffOutputSet();
        only.getOrCreateRootDirectory().add(TiffTagConstants.TIFF_TAG_ORIENTATION, orientation);
        return without(bare, (in, out) -> new ExifRewriter().updateExifMetadataLossless(in, out, only));
    }

    private interface Rewriting {
        void rewrite(byte[] in, ByteArrayOutputStream out) throws IOException;
    }

    private static byte[] without(byte[] content, Rewriting rewriting) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream(content.length);
        rewriting.rewrite(content, out);
        return out.toByteArray();
    }
}
