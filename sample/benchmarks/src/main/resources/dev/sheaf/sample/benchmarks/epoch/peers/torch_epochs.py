"""PyTorch: its DataLoader over photos that Pillow decodes, or over a table, and a plain loop."""

import torch
from torch import nn

from epochs import CLASSES, COLUMNS, EPSILON, LEVELS, RATE, SIDE


class PillowPhotos(torch.utils.data.Dataset):
    """As torchvision's ToTensor: float32, channels first, 0 to 1."""

    def __init__(self, paths, labels):
        self.paths = paths
        self.labels = labels

    def __len__(self):
        return len(self.paths)

    def __getitem__(self, index):
        import numpy as np
        from PIL import Image

        with Image.open(self.paths[index]) as image:
            small = image.convert("RGB").resize((SIDE, SIDE), Image.BILINEAR)
        pixels = torch.from_numpy(np.array(small))
        return pixels.permute(2, 0, 1).contiguous().float().div(255), self.labels[index]


def convolutional():
    layers = []
    inputs = 3
    for filters in (16, 32, 64):
        layers += [nn.Conv2d(inputs, filters, 3, padding=1), nn.ReLU(), nn.MaxPool2d(2)]
        inputs = filters
    size = inputs * (SIDE // 8) ** 2
    return nn.Sequential(*layers, nn.Flatten(), nn.Linear(size, 64), nn.ReLU(), nn.Linear(64, CLASSES))


def dense():
    return nn.Sequential(
        nn.Linear(COLUMNS, 128), nn.ReLU(), nn.Linear(128, 64), nn.ReLU(), nn.Linear(64, LEVELS)
    )


def initialised(network):
    for layer in network:
        if hasattr(layer, "weight"):
            nn.init.xavier_uniform_(layer.weight)
            nn.init.zeros_(layer.bias)
    return network


def trained(network, dataset, options, workers):
    """A function that trains an epoch."""
    torch.set_num_threads(options.threads)
    batches = torch.utils.data.DataLoader(
        dataset, options.batch, shuffle=True, num_workers=workers, persistent_workers=workers > 0
    )
    initialised(network)
    optimizer = torch.optim.Adam(network.parameters(), RATE, eps=EPSILON)
    loss_of = nn.CrossEntropyLoss()

    def epoch():
        total = torch.zeros(())
        hits = torch.zeros((), dtype=torch.int64)
        for inputs, targets in batches:
            optimizer.zero_grad()
            outputs = network(inputs)
            loss = loss_of(outputs, targets)
            loss.backward()
            optimizer.step()
            total += loss.detach() * len(targets)
            hits += (outputs.argmax(1) == targets).sum()
        assert 0 <= hits.item() <= len(dataset)
        return total.item() / len(dataset)

    return epoch


def contender(options, data):
    inputs, labels = data
    if options.name.endswith("table"):
        dataset = torch.utils.data.TensorDataset(torch.from_numpy(inputs), torch.from_numpy(labels))
        return trained(dense(), dataset, options, 0)
    return trained(convolutional(), PillowPhotos(inputs, labels), options, options.workers)
