"""PyTorch's DataLoader, over photos that Pillow or OpenCV decodes or that were decoded before."""

import numpy as np
import torch

from decoders import decoder


class Photos(torch.utils.data.Dataset):
    """As torchvision's ToTensor: float32, channels first, 0 to 1."""

    def __init__(self, paths, decode):
        self.paths = paths
        self.decode = decode

    def __len__(self):
        return len(self.paths)

    def __getitem__(self, index):
        pixels = torch.from_numpy(np.array(self.decode(self.paths[index])))
        return pixels.permute(2, 0, 1).contiguous().float().div(255)


class Decoded(torch.utils.data.Dataset):
    """Pixels that were decoded before: one file, uint8, channels first."""

    def __init__(self, file, side):
        self.pixels = np.memmap(file, np.uint8, "r").reshape(-1, 3, side, side)

    def __len__(self):
        return len(self.pixels)

    def __getitem__(self, index):
        return torch.from_numpy(np.array(self.pixels[index])).float().div(255)


def loader(dataset, options):
    return torch.utils.data.DataLoader(
        dataset,
        batch_size=options.batch,
        shuffle=True,
        num_workers=options.workers,
        persistent_workers=options.workers > 0,
    )


def contender(options, paths):
    if options.name == "torch-decoded":
        dataset = Decoded(options.decoded, options.side)
    else:
        dataset = Photos(paths, decoder(options))
    batches = loader(dataset, options)
    return len(dataset), lambda: batches
